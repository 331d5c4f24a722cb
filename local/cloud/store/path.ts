import { isDocument } from './value';

export const splitPath = (path: string): string[] => path.split('.');

const isPosition = (segment: string): boolean => /^\d+$/.test(segment);

/**
 * The values that a dotted path means in a document, as MongoDB walks it: through every document of an array, and by
 * position where the segment is a number. A missing field is `undefined`; an array of plain values on the way is nothing.
 */
export const valuesAt = (value: unknown, path: readonly string[], at = 0): unknown[] => {
  const segment = path[at];
  if (segment === undefined) return [value];
  if (Array.isArray(value)) {
    const inside = value.filter(isDocument).flatMap((element) => valuesAt(element, path, at));
    if (!isPosition(segment) || Number(segment) >= value.length) return inside;
    return [...valuesAt(value[Number(segment)], path, at + 1), ...inside];
  }
  if (!isDocument(value) || !Object.hasOwn(value, segment)) return [undefined];
  return valuesAt(value[segment], path, at + 1);
};

/** What a comparison is held against: each value, and each element of those that are arrays. */
export const comparedValues = (document: unknown, path: readonly string[]): unknown[] =>
  valuesAt(document, path).flatMap((value) => (Array.isArray(value) ? [value, ...value] : [value]));
