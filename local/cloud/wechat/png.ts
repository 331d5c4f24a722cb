import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function header(width: number, height: number, bits: number, kind: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([bits, kind, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

/** A square picture in grey; `shade` gives 0 (black) to 255 for each point. */
export const greyPng = (size: number, shade: (x: number, y: number) => number): Buffer => {
  const rows = Buffer.alloc(size * (size + 1));
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) rows[y * (size + 1) + 1 + x] = shade(x, y);
  return Buffer.concat([signature, header(size, size, 8, 0), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
};

export type Colour = readonly [red: number, green: number, blue: number];

/** A picture of at most 16 colours, half a byte a point; `index` gives a point's place in the palette. The width must be even. */
export const palettePng = (width: number, height: number, palette: readonly Colour[], index: (x: number, y: number) => number): Buffer => {
  const stride = width / 2 + 1;
  const rows = Buffer.alloc(height * stride);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 2) rows[y * stride + 1 + x / 2] = (index(x, y) << 4) | index(x + 1, y);
  const colours = chunk('PLTE', Buffer.from(palette.flat()));
  const data = chunk('IDAT', deflateSync(rows, { level: 9 }));
  return Buffer.concat([signature, header(width, height, 4, 3), colours, data, chunk('IEND', Buffer.alloc(0))]);
};
