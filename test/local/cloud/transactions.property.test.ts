import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { CloudFailure } from '../../../local/cloud/failure';
import { Store } from '../../../local/cloud/store/store';

/** What one transaction does, step by step; several of them are mixed as the numbers of `turns` say. */
type Step = { readonly read: string } | { readonly add: string };

const ids = fc.constantFrom('a', 'b', 'c');
const step: fc.Arbitrary<Step> = fc.oneof(
  ids.map((id) => ({ read: id })),
  ids.map((id) => ({ add: id })),
);
const plans = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 });
const turns = fc.array(fc.nat(4), { maxLength: 40 });

interface Running {
  readonly id: string;
  readonly steps: Step[];
  /** All that was committed when it first looked. */
  snapshot: Record<string, number> | undefined;
  readonly added: Record<string, number>;
  state: 'open' | 'committed' | 'conflict';
}

const store = new Store({
  dataDir: mkdtempSync(join(tmpdir(), 'transactions-')),
  counters: { read: () => undefined, written: () => undefined },
});
store.sqlite.run('PRAGMA synchronous=OFF');
store.declare({ collections: [{ name: 'counters' }] });
const counters = store.catalog.require('counters');
afterAll(() => {
  store.close();
  rmSync(store.dataDir, { recursive: true });
});

const committed = (): Record<string, number> =>
  Object.fromEntries(['a', 'b', 'c'].map((id) => [id, Number(store.get(counters, id)?.v ?? 0)]));

const reset = async (): Promise<void> => {
  for (const id of ['a', 'b', 'c'])
    await store.writeOne(counters, id, () => ({ document: { _id: id, v: 0 }, result: undefined }));
};

/** One step; a conflict ends the transaction and is the only thing that may go wrong. */
const advance = (one: Running): void => {
  const next = one.steps.shift();
  try {
    if (next === undefined) {
      store.transactions.commit(one.id);
      one.state = 'committed';
    } else if ('read' in next) {
      one.snapshot ??= committed();
      const seen = store.transactions.get(one.id, counters, next.read)?.v;
      expect(seen).toBe((one.snapshot[next.read] ?? 0) + (one.added[next.read] ?? 0));
    } else {
      one.snapshot ??= committed();
      store.transactions.write(one.id, counters, next.add, (before) => ({
        document: { _id: next.add, v: Number(before?.v ?? 0) + 1 },
        result: undefined,
      }));
      one.added[next.add] = (one.added[next.add] ?? 0) + 1;
    }
  } catch (error) {
    if (!(error instanceof CloudFailure) || error.code !== 'DATABASE_TRANSACTION_CONFLICT') throw error;
    one.state = 'conflict';
  }
};

const run = (plan: readonly Step[][], schedule: readonly number[]): Running[] => {
  const all = plan.map((steps): Running => ({
    id: store.transactions.begin(),
    steps: [...steps],
    snapshot: undefined,
    added: {},
    state: 'open',
  }));
  for (const turn of schedule) {
    const one = all[turn % all.length];
    if (one?.state === 'open') advance(one);
  }
  for (const one of all) while (one.state === 'open') advance(one);
  return all;
};

test('whatever the order of their steps, transactions read one moment and lose no write', () =>
  fc.assert(
    fc.asyncProperty(plans, turns, async (plan, schedule) => {
      await reset();
      const all = run(plan, schedule);
      const kept = all.filter(({ state }) => state === 'committed');
      for (const id of ['a', 'b', 'c'])
        expect(committed()[id]).toBe(kept.reduce((sum, { added }) => sum + (added[id] ?? 0), 0));
      expect(kept.length).toBeGreaterThan(0);
    }),
    { numRuns: 600 },
  ));

test('a transaction past its time is over and gives its documents free', async () => {
  const hasty = new Store({
    dataDir: mkdtempSync(join(tmpdir(), 'hasty-')),
    counters: { read: () => undefined, written: () => undefined },
    transactionLimit: 40,
  });
  hasty.declare({ collections: [{ name: 'counters' }] });
  const collection = hasty.catalog.require('counters');
  const id = hasty.transactions.begin();
  hasty.transactions.write(id, collection, 'a', () => ({ document: { _id: 'a', v: 1 }, result: undefined }));
  await hasty.writeOne(collection, 'a', () => ({ document: { _id: 'a', v: 2 }, result: undefined }));
  expect(hasty.get(collection, 'a')).toEqual({ _id: 'a', v: 2 });
  expect(() => hasty.transactions.commit(id)).toThrow('Transaction does not exist');
  hasty.close();
  rmSync(hasty.dataDir, { recursive: true });
});
