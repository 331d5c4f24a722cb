/** The steps of a journey, each on the one before: after a failure the rest says so at once. */
import type { Hands } from './hands';

type Step = (name: string, walk: () => Promise<void>, within?: number) => void;

/** `phones` are those in the journey so far: a failure takes their pictures, and nothing may have gone wrong on any unseen. */
export function stepsWith(journey: string, phones: () => readonly Hands[]): Step {
  let failed: string | undefined;
  return (name, walk, within = 60_000) => {
    test(name, async () => {
      if (failed) throw new Error(`not walked: "${failed}" failed`);
      failed = name;
      await walk().catch(async (error: unknown) => {
        for (const [n, hands] of phones().entries()) await hands.picture(`${journey}-failed-${n}`);
        throw error;
      });
      for (const hands of phones()) expect(await hands.errors()).toEqual([]);
      failed = undefined;
    }, within);
  };
}
