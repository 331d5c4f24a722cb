/** One measured figure beside its limit, both taken in the same run. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: '×' | 'calls' | 'writes' | 'rows' | 'KB' | 'transactions' | 'nodes' | 's';
  /** What it was measured against, in words. */
  readonly beside: string;
}

export const isWithin = ({ measured, limit }: Figure): boolean => measured <= limit;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The fastest run of each work, all in turns, since whatever else the machine does can only add to a run; in ms. */
export async function fastestOf(works: readonly (() => Promise<unknown>)[], rounds: number): Promise<readonly number[]> {
  const fastest = works.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, work] of works.entries()) fastest[at] = Math.min(fastest[at] ?? Infinity, await timed(work));
  }
  return fastest;
}

/** How many times as long one work takes as the other, after both have warmed up. */
export async function ratioOf(work: () => Promise<unknown>, bare: () => Promise<unknown>, rounds: number): Promise<number> {
  await fastestOf([work, bare], 3);
  const [fastest = Infinity, fastestBare = 0] = await fastestOf([work, bare], rounds);
  return fastest / fastestBare;
}

const say = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));

export function table(figures: readonly Figure[]): string {
  return figures
    .map((one) => `${isWithin(one) ? 'ok  ' : 'OVER'} ${`${say(one.measured)} ${one.unit}`.padStart(12)} ≤ ${say(one.limit).padEnd(5)} ${one.name} (${one.beside})`)
    .join('\n');
}
