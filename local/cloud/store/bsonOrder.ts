import { isDocument } from './value';

/** MongoDB's order of types; a comparison never mixes two of them. A missing field counts as null. */
export const rank = { null: 1, number: 2, string: 3, object: 4, array: 5, boolean: 6, date: 7, regex: 8 } as const;

export const rankOf = (value: unknown): number => {
  if (value === null || value === undefined) return rank.null;
  if (typeof value === 'number') return rank.number;
  if (typeof value === 'string') return rank.string;
  if (typeof value === 'boolean') return rank.boolean;
  if (value instanceof Date) return rank.date;
  if (value instanceof RegExp) return rank.regex;
  return Array.isArray(value) ? rank.array : rank.object;
};

/** By code point, as UTF-8 bytes sort; JavaScript's own order puts 𬭳 (two units) before ｘ (U+FF58). */
export const compareText = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left === right) continue;
    if (isSurrogate(left) === isSurrogate(right)) return left - right;
    return isSurrogate(left) ? 1 : -1;
  }
  return a.length - b.length;
};

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

const compareNumbers = (a: number, b: number): number => {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return a < b ? -1 : a > b ? 1 : 0;
};

const compareArrays = (a: readonly unknown[], b: readonly unknown[]): number => {
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    const order = compareValues(a[at], b[at]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

/** Field by field in their written order: type, then name, then value. */
const compareDocuments = (a: Record<string, unknown>, b: Record<string, unknown>): number => {
  const left = Object.entries(a);
  const right = Object.entries(b);
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const [leftName, leftValue] = left[at] as [string, unknown];
    const [rightName, rightValue] = right[at] as [string, unknown];
    const order =
      rankOf(leftValue) - rankOf(rightValue) ||
      compareText(leftName, rightName) ||
      compareValues(leftValue, rightValue);
    if (order !== 0) return order;
  }
  return left.length - right.length;
};

/** Below 0, 0 or above 0, as MongoDB orders two values of any types. */
export const compareValues = (a: unknown, b: unknown): number => {
  const order = rankOf(a) - rankOf(b);
  if (order !== 0) return order;
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (a instanceof RegExp && b instanceof RegExp) return compareText(String(a), String(b));
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b);
  return isDocument(a) && isDocument(b) ? compareDocuments(a, b) : 0;
};
