import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Query } from 'mingo';
import { compareValues } from '../../../local/cloud/store/bsonOrder';
import type { IndexDeclaration } from '../../../local/cloud/store/declaration';
import { encodeValue } from '../../../local/cloud/store/keyString';
import { compileQuery } from '../../../local/cloud/store/matcher';
import { compareBy } from '../../../local/cloud/store/sorting';
import { Store } from '../../../local/cloud/store/store';
import type { Document, Order, Value } from '../../../local/cloud/store/value';

const texts = fc.constantFrom('', 'a', 'ab', 'abc', 'b', '1', '王', '䶮', '𬭳', 'ｘ', 'a\0b');
const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 3 }) },
  fc.constantFrom(-0.5, 0.5, 1e20, -1e-9),
  texts,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(0, 1000, 86_400_000, -5).map((time) => new Date(time)),
);
const value = fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) });
const fields = { a: value, b: scalar, c: value, o: fc.record({ x: value, y: scalar }, { requiredKeys: [] }) };
const documents = fc
  .array(fc.record(fields, { requiredKeys: [] }), { maxLength: 25 })
  .map((list) => list.map((one, n): Document => ({ _id: `d${n}`, ...one })));

const paths = fc.constantFrom('a', 'b', 'c', 'o.x', 'o.y', '_id');
const comparable = scalar.filter((one) => one !== null);
const condition = fc.oneof(
  scalar,
  fc
    .record({ operator: fc.constantFrom('$gt', '$gte', '$lt', '$lte'), operand: comparable })
    .map(({ operator, operand }) => ({ [operator]: operand })),
  { weight: 2, arbitrary: fc.tuple(comparable, comparable).map(([low, high]) => ({ $gte: low, $lt: high })) },
  fc.array(scalar, { minLength: 1, maxLength: 4 }).map((list) => ({ $in: list })),
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((list) => ({ $nin: list })),
  scalar.map((one) => ({ $ne: one })),
  fc.boolean().map((there) => ({ $exists: there })),
  fc.constantFrom(/^a/, /^ab?/, /b$/, /^A/i, /^a|b/),
);
const single = fc.tuple(paths, condition).map(([path, operand]) => ({ [path]: operand }));
const query: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  single,
  fc.tuple(single, single).map(([left, right]) => ({ ...left, ...right })),
  fc.array(single, { minLength: 1, maxLength: 3 }).map((all) => ({ $and: all })),
  fc.array(single, { minLength: 1, maxLength: 3 }).map((any) => ({ $or: any })),
  fc.tuple(single, fc.array(single, { minLength: 1, maxLength: 2 })).map(([one, any]) => ({ ...one, $or: any })),
);

const direction = fc.constantFrom(1 as const, -1 as const);
const keys = fc.uniqueArray(fc.record({ field: paths, direction }), {
  minLength: 1,
  maxLength: 3,
  selector: ({ field }) => field,
});
const indexes = fc
  .array(keys, { maxLength: 3 })
  .map((list): IndexDeclaration[] => list.map((one, n) => ({ name: `i${n}`, keys: one })));
const order: fc.Arbitrary<Order> = fc.oneof(fc.constant([]), keys);

/** Two indexed lists in one document are refused at the door, which is not what is looked at here. */
const storable = (list: readonly Document[], declared: readonly IndexDeclaration[]): boolean =>
  list.every((one) =>
    declared.every(
      (index) =>
        index.keys.filter(({ field }) =>
          Array.isArray(field === 'o.x' ? (one.o as Document | undefined)?.x : one[field]),
        ).length < 2,
    ),
  );

/** Against 'ａ' and rare characters mingo orders by UTF-16, and it has its own meaning of null in a list. */
const plainMingo = (list: readonly Document[], where: Record<string, unknown>): string[] =>
  list.filter((one) => new Query(where).test(one)).map(({ _id }) => _id as string);

const idsOf = (list: readonly Document[]): string[] => list.map(({ _id }) => _id as string);

describe('a query by the indexes', () => {
  const root = mkdtempSync(join(tmpdir(), 'where-'));
  let run = 0;
  afterAll(() => rmSync(root, { recursive: true }));

  const withStore = async (
    list: readonly Document[],
    declared: readonly IndexDeclaration[],
    work: (store: Store) => void,
  ): Promise<void> => {
    const name = `c${(run += 1)}`;
    const store = new Store({
      dataDir: mkdtempSync(join(root, 'run-')),
      counters: { read: () => undefined, written: () => undefined },
    });
    store.sqlite.run('PRAGMA synchronous=OFF');
    store.declare({ collections: [{ name, indexes: declared }] });
    await store.insert(store.catalog.require(name), list);
    work(store);
    store.close();
  };
  const nameOf = (): string => `c${run}`;

  test('finds what testing every document finds, in an order that is right, for every page', () =>
    fc.assert(
      fc.asyncProperty(
        documents,
        indexes,
        query,
        order,
        fc.nat(5),
        fc.integer({ min: 1, max: 30 }),
        async (list, declared, where, sorted, skip, limit) => {
          fc.pre(storable(list, declared));
          await withStore(list, declared, (store) => {
            const collection = store.catalog.require(nameOf());
            const all = store.find(collection, { query: where, order: sorted, skip: 0, limit: 1000 });
            expect(idsOf(all).sort()).toEqual(idsOf(list.filter(compileQuery(where))).sort());
            const compare = compareBy(sorted);
            for (let at = 1; at < all.length; at += 1)
              expect(compare(all[at - 1] as Document, all[at] as Document)).toBeLessThanOrEqual(0);
            expect(idsOf(store.find(collection, { query: where, order: sorted, skip, limit }))).toEqual(
              idsOf(all).slice(skip, skip + limit),
            );
          });
        },
      ),
      { numRuns: 400 },
    ));

  test('means what mingo means by itself', () =>
    fc.assert(
      fc.property(documents, query, (list, where) => {
        const mentioned = JSON.stringify(where);
        fc.pre(!/[ｘ]/.test(mentioned) && !list.some((one) => JSON.stringify(one).includes('ｘ')));
        expect(idsOf(list.filter(compileQuery(where)))).toEqual(plainMingo(list, where));
      }),
      { numRuns: 1500 },
    ));
});

test('keys sort as the values do', () => {
  fc.assert(
    fc.property(value, value, (left, right) => {
      expect(Math.sign(Buffer.compare(encodeValue(left), encodeValue(right)))).toBe(
        Math.sign(compareValues(left, right)),
      );
    }),
    { numRuns: 3000 },
  );
});
