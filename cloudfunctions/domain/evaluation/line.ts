import { nthLargest } from './nthLargest';
import { unscored } from './scoreKeys';
import { standingOf, type Standing } from './standings';

/** Where the places of a tier end: the key of the last one within them, and how those with that very key stand. */
export interface Line {
  readonly key: number;
  readonly atKey: Standing;
}

export const standAt = ({ key, atKey }: Line, own: number): Standing => (own > key ? 'in' : own < key ? 'out' : atKey);

/** How many of keys that fall are above one, or at it as well. */
function countDown(keys: Float64Array, key: number, orAt: boolean): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const own = keys[middle] ?? -Infinity;
    if (own > key || (orAt && own === key)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const above = (keys: Float64Array, key: number): number => countDown(keys, key, false);
export const atLeast = (keys: Float64Array, key: number): number => countDown(keys, key, true);

/** Keys that change: where they stand in falling order, and what they become. */
export interface Moved {
  /** Rising. */
  readonly positions: Int32Array;
  readonly keys: Float64Array;
}

export const nothingMoved: Moved = { positions: new Int32Array(0), keys: new Float64Array(0) };

/**
 * Those who stay, from where the last place can be on: with k moved it is at most k behind where it would be without them, so that k + 1 of
 * those who stay and the k moved hold it, however many the others are.
 */
function window(keys: Float64Array, { positions, keys: fresh }: Moved, from: number, places: number): Float64Array {
  let [next, passed] = [from, 0];
  while (passed < positions.length && (positions[passed] ?? 0) <= next) {
    passed += 1;
    next += 1;
  }
  const found = new Float64Array(places - from + fresh.length);
  found.set(fresh);
  let size = fresh.length;
  for (; next < keys.length && size < found.length; next += 1) {
    if (positions[passed] === next) passed += 1;
    else found[size++] = keys[next] ?? unscored;
  }
  return found.subarray(0, size);
}

/** The line among keys in falling order of which some moved. */
export function lineOf(keys: Float64Array, moved: Moved, places: number): Line {
  if (places <= 0) return { key: Infinity, atKey: 'out' };
  if (places > keys.length) return { key: unscored, atKey: 'out' };
  const from = Math.max(0, places - 1 - moved.keys.length);
  const key = nthLargest(window(keys, moved, from, places), places - from);
  if (key === unscored) return { key, atKey: 'out' };
  let ahead = above(keys, key);
  let equals = atLeast(keys, key) - ahead;
  moved.positions.forEach((position, index) => {
    const [was, is] = [keys[position] ?? unscored, moved.keys[index] ?? unscored];
    ahead += Number(is > key) - Number(was > key);
    equals += Number(is === key) - Number(was === key);
  });
  return { key, atKey: standingOf(ahead, equals, places) };
}
