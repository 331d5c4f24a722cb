import { encodeTextPrefix, encodeValue, successor, typeRange } from './keyString';
import { operatorsOf } from './matcher';
import { isDocument, type Query } from './value';

/** Keys from `low` to just before `high`; null is without end. */
export interface Interval {
  readonly low: Buffer;
  readonly high: Buffer | null;
}
export interface FieldBounds {
  readonly intervals: readonly Interval[];
  /** Every interval is one value. */
  readonly points: boolean;
}

const everything: Interval = { low: Buffer.alloc(0), high: null };
const beginningWith = (key: Buffer): Interval => ({ low: key, high: successor(key) });

const isScalar = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && !Number.isNaN(value)) ||
  value instanceof Date;

/** `^abc` without alternatives matches only text that begins with abc; the last letter may be made optional by what follows. */
const literalPrefix = (pattern: RegExp): string => {
  if (pattern.flags.includes('i') || pattern.flags.includes('m') || pattern.source.includes('|')) return '';
  const [, literal = '', next = ''] = /^\^([^\\^$.*+?()[\]{}|]*)(.?)/su.exec(pattern.source) ?? [];
  return '*?{'.includes(next) && next !== '' ? [...literal].slice(0, -1).join('') : literal;
};

const range = (operator: string, operand: unknown): Interval => {
  const key = encodeValue(operand);
  const type = typeRange(operand);
  if (operator === '$gt') return { low: successor(key) ?? key, high: type.high };
  if (operator === '$gte') return { low: key, high: type.high };
  if (operator === '$lt') return { low: type.low, high: key };
  return { low: type.low, high: successor(key) };
};

/** Where in an index a condition's values can stand; undefined where an index does not help. */
const boundsOf = (operator: string, operand: unknown): FieldBounds | undefined => {
  if (operator === '$eq' && isScalar(operand))
    return { intervals: [beginningWith(encodeValue(operand))], points: true };
  if (operator === '$in' && Array.isArray(operand) && operand.length <= 200 && operand.every(isScalar))
    return { intervals: distinctPoints(operand), points: true };
  if (operator === '$regex' && operand instanceof RegExp) {
    const prefix = literalPrefix(operand);
    return prefix === '' ? undefined : { intervals: [beginningWith(encodeTextPrefix(prefix))], points: false };
  }
  if (['$gt', '$gte', '$lt', '$lte'].includes(operator) && isScalar(operand) && operand !== null)
    return { intervals: [range(operator, operand)], points: false };
  return undefined;
};

const distinctPoints = (values: readonly unknown[]): Interval[] => {
  const keys = new Map(values.map((value) => [encodeValue(value).toString('latin1'), encodeValue(value)]));
  return [...keys.values()].sort(Buffer.compare).map(beginningWith);
};

const lower = (a: Buffer | null, b: Buffer | null): Buffer | null =>
  a === null ? b : b === null || Buffer.compare(a, b) < 0 ? a : b;

const cut = (a: Interval, b: Interval): Interval[] => {
  const low = Buffer.compare(a.low, b.low) >= 0 ? a.low : b.low;
  const high = lower(a.high, b.high);
  return high !== null && Buffer.compare(low, high) >= 0 ? [] : [{ low, high }];
};

const both = (a: FieldBounds, b: FieldBounds): FieldBounds => ({
  intervals: a.intervals.flatMap((left) => b.intervals.flatMap((right) => cut(left, right))),
  points: a.points || b.points,
});

/** All conditions that a document must meet at once: the query's own and those inside `$and`. */
export const conjunction = (query: Query): Array<readonly [field: string, condition: unknown]> =>
  Object.entries(query).flatMap(([name, operand]) =>
    name === '$and' && Array.isArray(operand)
      ? operand.filter(isDocument).flatMap(conjunction)
      : [[name, operand] as const],
  );

/**
 * The bounds of each field. Of an index with arrays only one condition may be used, since two may be met by two
 * different elements: the most selective one is taken.
 */
export const fieldBounds = (query: Query, multikey: boolean): Map<string, FieldBounds> => {
  const bounds = new Map<string, FieldBounds>();
  for (const [field, condition] of conjunction(query)) {
    if (field.startsWith('$')) continue;
    for (const [operator, operand] of Object.entries(operatorsOf(condition))) {
      const one = boundsOf(operator, operand);
      const known = bounds.get(field);
      if (one === undefined) continue;
      if (known === undefined) bounds.set(field, one);
      else if (!multikey) bounds.set(field, both(known, one));
      else if (one.points && !known.points) bounds.set(field, one);
    }
  }
  return bounds;
};

export const wholeIndex: FieldBounds = { intervals: [everything], points: false };
