/** One measured figure beside its limit, both taken in the same run. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: '×' | 'calls' | 'writes' | 'rows' | 'KB' | 'transactions' | 'nodes';
  /** What it was measured against, in words. */
  readonly beside: string;
}

export const isWithin = ({ measured, limit }: Figure): boolean => measured <= limit;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * How many times as long one work takes as the other: both in turns, each by its fastest run, since whatever else the machine
 * does can only add to a run.
 */
export async function ratioOf(work: () => Promise<unknown>, bare: () => Promise<unknown>, rounds: number): Promise<number> {
  for (let warm = 0; warm < 3; warm += 1) {
    await work();
    await bare();
  }
  let [fastest, fastestBare] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    fastest = Math.min(fastest, await timed(work));
    fastestBare = Math.min(fastestBare, await timed(bare));
  }
  return fastest / fastestBare;
}

const say = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));

export function table(figures: readonly Figure[]): string {
  return figures
    .map((one) => `${isWithin(one) ? 'ok  ' : 'OVER'} ${`${say(one.measured)} ${one.unit}`.padStart(12)} ≤ ${say(one.limit).padEnd(5)} ${one.name} (${one.beside})`)
    .join('\n');
}
