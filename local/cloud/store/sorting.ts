import { compareValues } from './bsonOrder';
import { splitPath, valuesAt } from './path';
import type { Direction, Document, Order } from './value';

type Compare = (a: Document, b: Document) => number;

/** An array sorts by its least element upwards and by its greatest downwards; an empty one before null. */
const sortValue = (
  document: Document,
  path: readonly string[],
  direction: Direction,
): { empty: boolean; value: unknown } => {
  const values = valuesAt(document, path);
  const elements = values.flatMap((value) => (Array.isArray(value) ? value : [value]));
  if (elements.length === 0) return { empty: values.length > 0, value: null };
  return {
    empty: false,
    value: elements.reduce((best, one) => (compareValues(one, best) * direction < 0 ? one : best)),
  };
};

export const compareBy = (order: Order): Compare => {
  const fields = order.map(({ field, direction }) => ({ path: splitPath(field), direction }));
  return (a, b) => {
    for (const { path, direction } of fields) {
      const left = sortValue(a, path, direction);
      const right = sortValue(b, path, direction);
      const result = Number(right.empty) - Number(left.empty) || compareValues(left.value, right.value);
      if (result !== 0) return result * direction;
    }
    return 0;
  };
};
