/** Papers of nobody, the same bytes every time: a sheet with a stamp, a portrait, a PDF of one page. */
import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** Grey lines of writing on white, a red stamp below, for a sheet of 210 by 297. */
function ink(x: number, y: number): number {
  const stamp = Math.hypot(x - 155, y - 245);
  if (stamp > 22 && stamp < 26) return 2;
  return y > 40 && y < 210 && y % 14 < 3 && x > 25 && x < 185 ? 1 : 0;
}

/** A sheet that looks like a paper from afar: a PNG of three colours. */
export function madeUpPaper(width = 210, height = 297): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const across = Array.from({ length: width }, (_, x) => Math.floor((x * 210) / width));
  const row = (y: number): Buffer => Buffer.from([0, ...across.map((x) => ink(x, Math.floor((y * 297) / height)))]);
  const palette = Buffer.from([255, 255, 255, 140, 140, 140, 200, 30, 30]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, (_, y) => row(y))))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function segment(code: number, content: readonly number[]): Buffer {
  const length = content.length + 2;
  return Buffer.from([0xff, code, length >> 8, length & 0xff, ...content]);
}

/** One code of one bit, which stands for 0: "no difference" in one table, "nothing more" in the other. */
const oneCode = [1, ...Array.from({ length: 15 }, () => 0), 0];

/** A grey JPEG, a multiple of 8 wide and high: two bits of zero for each square of 8 by 8. */
export function madeUpPhoto(width = 320, height = 448): Buffer {
  const data = Buffer.alloc(Math.ceil((width * height) / 64 / 4));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...oneCode, 0x10, ...oneCode]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    data,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** Objects as a PDF, with the table of where each stands. */
export function madeUpPdf(objects: readonly string[] = onePage, trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(`${text}${table}trailer\n<< /Size ${count} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** One A4 page with a word on it. */
export const onePage: readonly string[] = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  '<< /Length 46 >>\nstream\nBT /F1 24 Tf 72 740 Td (Paper of nobody) Tj ET\nendstream',
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];
