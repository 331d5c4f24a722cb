/**
 * Results as whole numbers that order and equal as the exact fractions do: each times one number that all their counts divide. Without scores
 * the key is `unscored`, below all others.
 */
export const unscored = -1;

/** One case's totals, gathered so that its result without any one of them takes no second look at the others. */
export interface Gathered {
  readonly sum: number;
  readonly count: number;
  readonly highest: number;
  readonly secondHighest: number;
  readonly lowest: number;
  readonly secondLowest: number;
}

export function gather(totals: readonly number[]): Gathered {
  let [sum, highest, secondHighest, lowest, secondLowest] = [0, -Infinity, -Infinity, Infinity, Infinity];
  for (const total of totals) {
    sum += total;
    secondHighest = Math.max(secondHighest, Math.min(highest, total));
    highest = Math.max(highest, total);
    secondLowest = Math.min(secondLowest, Math.max(lowest, total));
    lowest = Math.min(lowest, total);
  }
  return { sum, count: totals.length, highest, secondHighest, lowest, secondLowest };
}

const greatest = (a: number, b: number): number => (b === 0 ? a : greatest(b, a % b));

/** Turns gathered totals into keys; `trimFrom` as in `resultOf`. */
export interface Keys {
  readonly whole: (gathered: Gathered) => number;
  readonly without: (gathered: Gathered, total: number) => number;
}

export function keysFor(trimFrom: number, counts: Iterable<number>): Keys {
  const left = (count: number): number => (count >= trimFrom ? count - 2 : count);
  const divisors = [...counts].flatMap((count) => [left(count), left(count - 1)]).filter((count) => count > 0);
  const scale = divisors.reduce((all, count) => (all / greatest(all, count)) * count, 1);
  if (!Number.isSafeInteger(scale * 10_000)) throw new RangeError('so many sheets for one case have no exact key');
  const key = (sum: number, count: number, highest: number, lowest: number): number => {
    if (count === 0) return unscored;
    const kept = count >= trimFrom ? sum - highest - lowest : sum;
    return kept * (scale / left(count));
  };
  return {
    whole: ({ sum, count, highest, lowest }) => key(sum, count, highest, lowest),
    without: ({ sum, count, highest, secondHighest, lowest, secondLowest }, total) =>
      key(sum - total, count - 1, total === highest ? secondHighest : highest, total === lowest ? secondLowest : lowest),
  };
}
