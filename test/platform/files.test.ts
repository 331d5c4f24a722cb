import { pathOf, ticketIdOf, ticketPath, typeOf } from '../../cloudfunctions/platform/files';

const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

test.each([
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'image/png'],
  ['a PDF', text('%PDF-1.7'), 'application/pdf'],
  ['a PNG cut short', bytes(0x89, 0x50, 0x4e), null],
  ['a program', text('MZ\u0090'), null],
  ['a page', text('<html>'), null],
  ['an SVG', text('<svg xmlns='), null],
  ['nothing', bytes(), null],
])('%s is known by its first bytes', (_name, content, type) => {
  expect(typeOf(content)).toBe(type);
});

const ticket = '0123456789abcdef01234567';

test.each([
  ['证书.JPG', `uploads/o1/${ticket}.jpg`],
  ['scan.pdf', `uploads/o1/${ticket}.pdf`],
  ['x.exe', `uploads/o1/${ticket}`],
  ['../../etc/passwd', `uploads/o1/${ticket}`],
  ['a.jpg.sh', `uploads/o1/${ticket}`],
])('a file called %s is uploaded to %s', (name, path) => {
  expect(ticketPath('o1', ticket, name)).toBe(path);
});

test.each([
  [`cloud://env.bucket/uploads/o1/${ticket}.jpg`, ticket],
  [`cloud://env.bucket/uploads/o1/${ticket}`, ticket],
  [`cloud://env.bucket/public/o1/${ticket}.jpg`, null],
  [`cloud://env.bucket/uploads/o1/../o2/${ticket}.jpg`, null],
  [`https://elsewhere/uploads/o1/${ticket}.jpg`, null],
  ['', null],
])('%s carries the ticket %s', (fileId, id) => {
  expect(ticketIdOf(fileId)).toBe(id);
});

test('the path of what is no file id is null', () => {
  expect(pathOf('uploads/x')).toBeNull();
});
