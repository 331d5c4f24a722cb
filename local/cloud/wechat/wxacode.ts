import { createHash } from 'node:crypto';
import { field, invalidArguments, refusal, textField, type Answer } from './answer';
import { greyPng } from './png';

const cells = 29;
const permitted = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~%]{1,32}$/;

/**
 * wxacode.getUnlimited: a picture for a page with a scene of at most 32 characters. The picture is a placeholder, a round
 * pattern made of scene and page: the same for the same ones, but nothing can scan it. WeChat's is a 小程序码 in JPEG.
 */
export const getUnlimited = (request: Answer): Answer | Buffer => {
  const scene = textField(request, 'scene');
  const page = textField(request, 'page');
  const width = Number(field(request, 'width') ?? 430);
  if (!permitted.test(scene)) return invalidArguments('scene: 1 to 32 characters of the permitted ones');
  if (page.startsWith('/') || page.includes('?')) return refusal(41030, 'invalid page');
  if (!Number.isInteger(width) || width < 280 || width > 1280) return invalidArguments('width: 280 to 1280');
  const bits = createHash('shake256', { outputLength: Math.ceil((cells * cells) / 8) })
    .update(`${page}\n${scene}`)
    .digest();
  const dark = (cell: number): boolean => (((bits[cell >> 3] ?? 0) >> (cell & 7)) & 1) === 1;
  return greyPng(width, (x, y) => {
    const [column, row] = [Math.floor((x * cells) / width), Math.floor((y * cells) / width)];
    const fromCentre = Math.hypot(column - (cells - 1) / 2, row - (cells - 1) / 2);
    return fromCentre <= cells / 2 - 0.5 && dark(row * cells + column) ? 0 : 255;
  });
};
