/** One measured figure beside its limit, both taken in the same run. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: '×' | 'calls' | 'writes' | 'rows' | 'KB' | 'transactions' | 'nodes' | 'MB' | 's';
  /** What it was measured against, in words. */
  readonly beside: string;
  /** The milliseconds that a figure of time comes from, of the work and of what stands beside it: to be read, no limit rests on them. */
  readonly took?: readonly [work: number, bare: number];
}

/** The part of a figure that a clock gives. */
export type Timed = Required<Pick<Figure, 'measured' | 'took'>>;

export const isWithin = ({ measured, limit }: Figure): boolean => measured <= limit;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** How many times as long one work takes as the other, each giving its own milliseconds: the fastest run of each, both in turns, since whatever else the machine does can only add to a run. */
export async function ratioOfTaken(work: () => Promise<number>, bare: () => Promise<number>, rounds: number): Promise<Timed> {
  const took: [number, number] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round += 1) {
    took[0] = Math.min(took[0], await work());
    took[1] = Math.min(took[1], await bare());
  }
  return { measured: took[0] / took[1], took };
}

export const coldRatioOf = (work: () => Promise<unknown>, bare: () => Promise<unknown>, rounds: number): Promise<Timed> =>
  ratioOfTaken(() => timed(work), () => timed(bare), rounds);

/** The same after both have warmed up. */
export async function ratioOf(work: () => Promise<unknown>, bare: () => Promise<unknown>, rounds: number): Promise<Timed> {
  await coldRatioOf(work, bare, 3);
  return coldRatioOf(work, bare, rounds);
}

const say = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));
const sayTook = ([work, bare]: readonly [number, number]): string => `; ${work.toFixed(1)} ms beside ${bare.toFixed(1)} ms`;

export function table(figures: readonly Figure[]): string {
  return figures
    .map((one) => `${isWithin(one) ? 'ok  ' : 'OVER'} ${`${say(one.measured)} ${one.unit}`.padStart(12)} ≤ ${say(one.limit).padEnd(5)} ${one.name} (${one.beside}${one.took ? sayTook(one.took) : ''})`)
    .join('\n');
}
