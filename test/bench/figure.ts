/** One measured figure beside its limit, both taken in the same run. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: '×' | 'calls' | 'writes' | 'rows' | 'KB' | 'transactions';
  /** What it was measured against, in words. */
  readonly beside: string;
}

export const isWithin = ({ measured, limit }: Figure): boolean => measured <= limit;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * How many times as long one work takes as the other: both in turns, so that what else the machine does hits both, and the
 * median of the pairs' ratios.
 */
export async function ratioOf(work: () => Promise<unknown>, bare: () => Promise<unknown>, rounds: number): Promise<number> {
  for (let warm = 0; warm < 3; warm += 1) await Promise.all([await work(), await bare()]);
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await timed(work) : 0;
    const other = await timed(bare);
    ratios.push((round % 2 === 0 ? first : await timed(work)) / other);
  }
  return median(ratios);
}

const say = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));

export function table(figures: readonly Figure[]): string {
  return figures
    .map((one) => `${isWithin(one) ? 'ok  ' : 'OVER'} ${`${say(one.measured)} ${one.unit}`.padStart(12)} ≤ ${say(one.limit).padEnd(5)} ${one.name} (${one.beside})`)
    .join('\n');
}
