import { crc32, deflateSync } from 'node:zlib';
import { checkContent, typeOf } from '../../cloudfunctions/platform/content/checkContent';
import { madeUpPaper, madeUpPdf, madeUpPhoto, onePage } from '../../local/city/seed/paper';

const text = (content: string): Buffer => Buffer.from(content, 'latin1');
const paper = { name: '证书.jpg', isPhoto: false };
const portrait = { name: '照片.jpg', isPhoto: true };

/** `ok`, or the fault, or the kind it is. */
function verdict(content: Buffer, asked = paper): string {
  const checked = checkContent(content, asked);
  if (checked.ok) return 'ok';
  return checked.code === 'fileRefused' ? checked.facts.why : (checked.facts.kind ?? 'unknown');
}

const png = madeUpPaper();
const jpeg = madeUpPhoto();
const pdf = madeUpPdf();

test.each([
  ['a sheet as PNG', png, 'image/png'],
  ['a photo as JPEG', jpeg, 'image/jpeg'],
  ['a PDF of one page', pdf, 'application/pdf'],
])('%s is taken as it is, whatever it is called', (_name, content, type) => {
  const checked = checkContent(content, { name: 'setup.exe', isPhoto: false });
  expect(checked.ok && [checked.value.type, checked.value.content.equals(content)]).toEqual([type, true]);
});

const withoutLast = (content: Buffer, bytes: number): Buffer => content.subarray(0, content.length - bytes);
const changedAt = (content: Buffer, at: number): Buffer => {
  const copy = Buffer.from(content);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};
const sized = (width: number, height: number): Buffer => {
  const copy = Buffer.from(png);
  copy.writeUInt32BE(width, 16);
  copy.writeUInt32BE(height, 20);
  copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29);
  return copy;
};
const jpegSized = (width: number, height: number): Buffer => {
  const copy = Buffer.from(jpeg);
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy.writeUInt16BE(height, frame + 5);
  copy.writeUInt16BE(width, frame + 7);
  return copy;
};

test.each([
  ['a PNG without its last chunk', withoutLast(png, 12), 'cutShort'],
  ['a PNG cut in its data', png.subarray(0, 120), 'cutShort'],
  ['a PNG of its first bytes', png.subarray(0, 12), 'cutShort'],
  ['a PNG with one byte changed', changedAt(png, 80), 'damaged'],
  ['a PNG that claims a million by a million', sized(1_000_000, 1_000_000), 'tooManyPixels'],
  ['a PNG of 20,000 by 20,000', sized(20_000, 20_000), 'tooManyPixels'],
  ['a PNG without width', sized(0, 300), 'damaged'],
  ['a PNG as small as an icon', madeUpPaper(64, 64), 'tooSmall'],
  ['a JPEG without its end', withoutLast(jpeg, 2), 'cutShort'],
  ['a JPEG cut in a header', jpeg.subarray(0, 40), 'cutShort'],
  ['a JPEG of its first bytes', jpeg.subarray(0, 3), 'cutShort'],
  ['a JPEG that is all end', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'damaged'],
  ['a JPEG without height', jpegSized(320, 0), 'damaged'],
  ['a JPEG of 60,000 by 60,000', jpegSized(60_000, 60_000), 'tooManyPixels'],
  ['a JPEG as small as an icon', madeUpPhoto(64, 64), 'tooSmall'],
  ['letters that begin like a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), text('hello hello')]), 'cutShort'],
])('%s is refused', (_name, content, why) => {
  expect(verdict(content)).toBe(why);
});

const program = text(`MZ${'\0'.repeat(58)}\x40\0\0\0PE\0\0 rest`);
test.each([
  ['a program', program],
  ['a program further behind', Buffer.concat([Buffer.alloc(100, 7), program])],
  ['an archive', text('PK\x03\x04 archive')],
  ['a script', text('<script>alert(1)</script>')],
  ['a PDF', pdf],
])('a picture with %s behind it is refused', (_name, tail) => {
  expect(verdict(Buffer.concat([jpeg, tail]))).toBe('hiddenTail');
  expect(verdict(Buffer.concat([png, tail]))).toBe('hiddenTail');
});

test.each([
  ['the film of a live photo', text('\0\0\0\x18ftypmp42 film')],
  ['a second picture for bright screens', jpeg],
  ['zeros', Buffer.alloc(32)],
])('%s that a camera hung behind a picture is not kept', (_name, tail) => {
  const checked = checkContent(Buffer.concat([jpeg, tail]), paper);
  expect(checked.ok && checked.value.content.equals(jpeg)).toBe(true);
});

const withObject = (object: string): Buffer => madeUpPdf([...onePage, object]);
const inStream = (objects: string): string => {
  const data = deflateSync(text(objects)).toString('latin1');
  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream`;
};
const packed = (object: string): Buffer => withObject(inStream(`6 0 ${object}`));
const noPage = onePage.filter((object) => !object.includes('/Type /Page '));

test.each([
  ['a PDF that ends too early', pdf.subarray(0, pdf.length - 30), 'cutShort'],
  ['a PDF of its first line', text('%PDF-1.7\n'), 'cutShort'],
  ['a PDF with a program behind it', Buffer.concat([pdf, Buffer.alloc(2000), program]), 'hiddenTail'],
  ['a PDF whose table is elsewhere', text(pdf.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7')), 'damaged'],
  ['a PDF without a trailer', text(pdf.toString('latin1').replace('/Root', '/Toor')), 'damaged'],
  ['a locked PDF', madeUpPdf(onePage, '/Encrypt 6 0 R '), 'encrypted'],
  ['a PDF without pages', madeUpPdf(noPage), 'noPages'],
  ['a PDF that starts a program', withObject('<< /S /Launch /F (cmd.exe) >>'), 'active'],
  ['a PDF with a script', withObject('<< /S /JavaScript /JS (app.alert) >>'), 'active'],
  ['a PDF that spells its script otherwise', withObject('<< /S /J#61va#53cript /JS (x) >>'), 'active'],
  ['a PDF that carries a file', withObject('<< /Type /EmbeddedFile /Length 0 >>\nstream\n\nendstream'), 'active'],
  ['a PDF with a packed script', packed('<< /S /JavaScript /JS (x) >>'), 'active'],
  ['a PDF with objects packed in an unknown way', withObject('<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nwho knows\nendstream'), 'damaged'],
  ['a PDF whose packed objects explode', packed('0'.repeat(9_000_000)), 'damaged'],
])('%s is refused', (_name, content, why) => {
  expect(verdict(content)).toBe(why);
});

test('a page may stand in a packed object', () => {
  expect(verdict(madeUpPdf([...noPage, inStream('3 0 << /Type /Page /Parent 2 0 R >>')]))).toBe('ok');
});

test.each([
  ['heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ['heic', '\0\0\0\x18ftypmif1\0\0\0\0'],
  ['avif', '\0\0\0\x18ftypavif\0\0\0\0'],
  ['film', '\0\0\0\x18ftypmp42\0\0\0\0'],
  ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['gif', 'GIF89a\x01\0\x01\0'],
  ['bmp', `BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0${'\0'.repeat(40)}`],
  ['tiff', 'II*\0\x08\0\0\0'],
  ['office', 'PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml'],
  ['office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['archive', 'PK\x03\x04\x14\0\0\0\x08\0\0\0!\0photos/1.jpg'],
  ['archive', 'Rar!\x1a\x07\x01\0'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['webPage', '<!DOCTYPE html><html>'],
  ['webPage', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['program', 'MZ\x90\0\x03'],
  ['program', '\x7fELF\x02\x01\x01'],
  ['program', '#!/bin/sh\nrm'],
  ['unknown', 'hello'],
  ['unknown', ''],
])('what is %s is told by name, whatever ending it carries', (kind, content) => {
  expect(verdict(text(content))).toBe(kind);
});

test.each([
  ['a PDF', 'pictureOnly', pdf],
  ['a picture smaller than one inch', 'photoTooSmall', madeUpPhoto(288, 400)],
  ['a picture of one inch', 'ok', madeUpPhoto(296, 416)],
])('as the photo of a person %s: %s', (_name, why, content) => {
  expect(verdict(content, portrait)).toBe(why);
});

test('a file is known by its first bytes', () => {
  expect([typeOf(png), typeOf(jpeg), typeOf(pdf), typeOf(png.subarray(0, 3)), typeOf(Buffer.alloc(0))]).toEqual([
    'image/png', 'image/jpeg', 'application/pdf', null, null,
  ]);
});
