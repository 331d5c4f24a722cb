import { wantsCompressing, widthToKeep } from '../../miniprogram/cloud/lighter';

const megabyte = 1024 * 1024;

test.each([
  ['a photo of 4 MB', 'a.jpg', 4 * megabyte, true],
  ['a photo of 1 MB', 'a.jpg', megabyte, false],
  ['a large screenshot', 'a.PNG', 2 * megabyte, true],
  ['a PDF', 'a.pdf', 8 * megabyte, false],
  ['a HEIC photo, to become a JPG', 'a.heic', megabyte / 2, true],
  ['a WebP picture', 'a.webp', 100, true],
])('%s: %s of %d bytes is made lighter: %s', (_name, name, size, expected) => {
  expect(wantsCompressing({ path: `http://tmp/${name}`, name, size })).toBe(expected);
});

test.each([
  [4000, 3000, 2667],
  [3000, 4000, 2000],
  [1800, 4000, 1800],
  [2000, 2000, 2000],
])('%d × %d becomes %d wide: the short side keeps 2000', (width, height, kept) => {
  expect(widthToKeep(width, height)).toBe(kept);
});
