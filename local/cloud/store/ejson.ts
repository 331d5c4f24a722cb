import { BSONRegExp, EJSON } from 'bson';
import { invalidParameter } from '../failure';
import { isDocument, type Document, type Value } from './value';

const deepest = 100;

const readServerDate = (value: unknown, now: () => number): Date => {
  const offset = isDocument(value) && typeof value.offset === 'number' ? value.offset : 0;
  return new Date(now() + offset);
};

/** BSON's own types become plain ones; those that nothing here can compare are refused, not guessed at. */
const plain = (value: unknown, now: () => number, depth: number): unknown => {
  if (depth > deepest) throw invalidParameter(`nested deeper than ${deepest} levels`);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map((element) => plain(element, now, depth + 1));
  if (value instanceof BSONRegExp) return toRegExp(value);
  if ('_bsontype' in value)
    throw invalidParameter(`the local database does not hold values of type ${String(value._bsontype)}`);
  const fields = Object.entries(value);
  if (fields[0]?.[0] === '$tcb_server_date') return readServerDate(fields[0][1], now);
  if (fields.some(([name]) => name === '__proto__')) throw invalidParameter('a field cannot be named __proto__');
  return Object.fromEntries(fields.map(([name, field]) => [name, plain(field, now, depth + 1)]));
};

const toRegExp = ({ pattern, options }: BSONRegExp): RegExp => {
  try {
    return new RegExp(pattern, options.replaceAll('x', ''));
  } catch {
    throw invalidParameter('the regular expression does not compile');
  }
};

/** Canonical or relaxed EJSON as the SDK sends it. Throws INVALID_PARAM for what it cannot read. */
export const parseValue = (text: unknown, now: () => number): unknown => {
  if (typeof text !== 'string') throw invalidParameter('EJSON text expected');
  let parsed: unknown;
  try {
    parsed = EJSON.parse(text);
  } catch {
    throw invalidParameter('malformed EJSON');
  }
  return plain(parsed, now, 0);
};

export const parseObject = (text: unknown, now: () => number): Record<string, unknown> => {
  const value = parseValue(text, now);
  if (!isDocument(value)) throw invalidParameter('an object is expected');
  return value;
};

/** Relaxed: numbers stay numbers, a date is `{"$date":"…Z"}`. */
export const writeDocument = (document: Document): string => EJSON.stringify(document);

/** What the store wrote. Most documents hold no typed value and are plain JSON, which is many times faster. */
export const readDocument = (text: string): Document => {
  const value: unknown = text.includes('"$') ? EJSON.parse(text) : JSON.parse(text);
  return value as Document;
};

/** Throws INVALID_PARAM unless the value can be kept as a document's field. */
export function assertStorable(value: unknown, path = ''): asserts value is Value {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    value instanceof Date
  )
    return;
  if (Array.isArray(value)) return value.forEach((element, at) => assertStorable(element, `${path}.${at}`));
  if (!isDocument(value)) throw invalidParameter(`the value at ${path} cannot be stored`);
  for (const [name, field] of Object.entries(value)) {
    if (name === '' || name.startsWith('$') || name.includes('.') || name.includes('\0'))
      throw invalidParameter(`a field cannot be named ${JSON.stringify(name)}`);
    assertStorable(field, `${path}.${name}`);
  }
}
