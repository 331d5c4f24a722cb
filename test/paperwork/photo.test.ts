import { strFromU8, unzipSync } from 'fflate';
import { writeApplication, type Photo } from '../../cloudfunctions/paperwork';
import { application, png } from './samples';

/** A JPEG's head: an application segment, then a frame that says its size. Programs need no more to know it. */
const jpeg = (width: number, height: number): Buffer =>
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0, 0xff, 0xd9]);

/** Millimetres of the picture on the form, null where there is none. */
async function sizeOf(photo: Photo): Promise<readonly number[] | null> {
  const xml = strFromU8(unzipSync(new Uint8Array(await writeApplication({ ...application, photo })))['word/document.xml']!);
  const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
  return width && height ? [Math.round(Number(width) / 36_000), Math.round(Number(height) / 36_000)] : null;
}

test.each([
  ['a photo of two inches fills its box', { type: 'image/png', content: png(35, 49) }, [35, 49]],
  ['a square one keeps its shape', { type: 'image/png', content: png(40, 40) }, [35, 35]],
  ['a tall one as well', { type: 'image/jpeg', content: jpeg(300, 900) }, [16, 49]],
  ['a wide one as well', { type: 'image/jpeg', content: jpeg(900, 300) }, [35, 12]],
  ['what says no size is left out', { type: 'image/jpeg', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]) }, null],
  ['an empty one is left out', { type: 'image/png', content: Buffer.from([0x89, 0x50]) }, null],
  ['one without width is left out', { type: 'image/jpeg', content: jpeg(0, 300) }, null],
] as const)('%s', async (_what, photo, size) => {
  expect(await sizeOf(photo)).toEqual(size);
});
