import { rank, rankOf } from './bsonOrder';
import { isDocument } from './value';

/**
 * Values as bytes whose plain byte order is MongoDB's order of the values, so that an index is one BLOB key and a range
 * of values is a range of bytes. No encoding is the beginning of another one, therefore keys can be concatenated.
 */
const terminator = Buffer.from([0]);

/** Unpaired halves of a pair sort as U+FFFD; a zero byte inside is escaped, so that `00 00` ends the text. */
const encodeText = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8');
  if (!bytes.includes(0)) return Buffer.concat([bytes, terminator, terminator]);
  const escaped = [...bytes].flatMap((byte) => (byte === 0 ? [0, 0xff] : [byte]));
  return Buffer.from([...escaped, 0, 0]);
};

/** IEEE 754 sorts as an integer once the sign is turned; NaN comes first, as in MongoDB. */
const encodeNumber = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  if ((bytes[0] ?? 0) & 0x80) return bytes.map((byte) => byte ^ 0xff) as Buffer;
  bytes[0] = (bytes[0] ?? 0) | 0x80;
  return bytes;
};

const typeByte = (value: unknown): Buffer => Buffer.from([rankOf(value) * 16]);

/** The first byte of every key of that type; the next type's byte ends its range. */
export const typeRange = (value: unknown): { readonly low: Buffer; readonly high: Buffer } => ({
  low: typeByte(value),
  high: Buffer.from([rankOf(value) * 16 + 1]),
});

/** An empty array's own entry in an index: below null, equal to nothing that can be asked for. */
export const emptyArrayKey = Buffer.from([0x08]);

export const encodeValue = (value: unknown): Buffer => {
  const type = typeByte(value);
  if (typeof value === 'number') return Buffer.concat([type, encodeNumber(value)]);
  if (typeof value === 'string') return Buffer.concat([type, encodeText(value)]);
  if (typeof value === 'boolean') return Buffer.concat([type, Buffer.from([Number(value)])]);
  if (value instanceof Date) return Buffer.concat([type, encodeNumber(value.getTime())]);
  if (Array.isArray(value)) return Buffer.concat([type, ...value.map(encodeValue), terminator]);
  if (isDocument(value)) return Buffer.concat([type, ...Object.entries(value).map(encodeField), terminator]);
  return Buffer.from([rank.null * 16]);
};

const encodeField = ([name, value]: [string, unknown]): Buffer =>
  Buffer.concat([typeByte(value), encodeText(name), encodeValue(value)]);

/** A prefix of text begins the text's own key, but without its terminator. */
export const encodeTextPrefix = (prefix: string): Buffer =>
  Buffer.concat([typeByte(''), encodeText(prefix).subarray(0, -2)]);

export const invert = (key: Buffer): Buffer => Buffer.from(key.map((byte) => byte ^ 0xff));

/** The first key after all that begin with `prefix`; null when there is none. */
export const successor = (prefix: Buffer): Buffer | null => {
  for (let at = prefix.length - 1; at >= 0; at -= 1) {
    const byte = prefix[at] ?? 0;
    if (byte < 0xff) return Buffer.concat([prefix.subarray(0, at), Buffer.from([byte + 1])]);
  }
  return null;
};
