/**
 * An exact fraction of whole numbers, `sum / count`, plain enough to be stored and sent. Of scores it is in hundredths of a point. Arithmetic
 * goes over bigint, so that no product is ever rounded; what would not fit a safe integer again is a fault.
 */
export interface Rational {
  readonly sum: number;
  /** Above zero. */
  readonly count: number;
}

const fitted = (whole: bigint): number => {
  const number = Number(whole);
  if (!Number.isSafeInteger(number)) throw new RangeError('a fraction of scores stays within safe integers');
  return number;
};

function reduced(sum: bigint, count: bigint): Rational {
  let [a, b] = [sum < 0n ? -sum : sum, count];
  while (b > 0n) [a, b] = [b, a % b];
  return { sum: fitted(sum / a), count: fitted(count / a) };
}

/** Negative where `a` is less; by cross-multiplication, over bigint only where a product could be rounded. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = [a.sum * b.count, b.sum * a.count];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return Math.sign(left - right);
  const difference = BigInt(a.sum) * BigInt(b.count) - BigInt(b.sum) * BigInt(a.count);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const plus = (a: Rational, b: Rational): Rational =>
  reduced(BigInt(a.sum) * BigInt(b.count) + BigInt(b.sum) * BigInt(a.count), BigInt(a.count) * BigInt(b.count));

export const minus = (a: Rational, b: Rational): Rational => plus(a, { sum: -b.sum, count: b.count });

/** Of at least one. */
export function meanOf(all: readonly Rational[]): Rational {
  const total = all.reduce(plus, { sum: 0, count: 1 });
  return reduced(BigInt(total.sum), BigInt(total.count) * BigInt(all.length));
}

/** Hundredths of a point as points with two decimals, half away from zero: `{sum: 17269, count: 2}` is 86.35. */
export function sayScore({ sum, count }: Rational): string {
  const whole = (BigInt(Math.abs(sum)) * 2n + BigInt(count)) / (BigInt(count) * 2n);
  const sign = sum < 0 && whole > 0n ? '-' : '';
  return `${sign}${whole / 100n}.${String(whole % 100n).padStart(2, '0')}`;
}
