import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IndexDeclaration } from '../../../local/cloud/store/declaration';
import { Store } from '../../../local/cloud/store/store';
import type { Direction, Document } from '../../../local/cloud/store/value';
import { codeOf } from './openCloud';

const keys = (...fields: string[]): IndexDeclaration['keys'] =>
  fields.map((field) => (field.startsWith('-') ? { field: field.slice(1), direction: -1 } : { field, direction: 1 }));
const order = (...fields: string[]): ReadonlyArray<{ field: string; direction: Direction }> => keys(...fields);

const nominations: readonly IndexDeclaration[] = [
  { name: 'queue', keys: keys('reviewer', 'state', 'submittedAt') },
  { name: 'latest', keys: keys('reviewer', '-submittedAt', '-_id') },
  { name: 'name', keys: keys('name') },
  { name: 'member', keys: keys('members.phone') },
  { name: 'number', unique: true, keys: keys('number') },
];

const states = ['firstReview', 'returned', 'rejected'];
const nomination = (n: number): Document => ({
  _id: `n${String(n).padStart(6, '0')}`,
  reviewer: `r${n % 4}`,
  state: states[n % 3] ?? '',
  submittedAt: `2024-12-${String(1 + (n % 28)).padStart(2, '0')}`,
  name: `姓名${n}`,
  number: n,
  members: [{ phone: `p${n}` }, { phone: 'shared' }],
});

describe('20,000 documents with indexes', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-'));
  const store = new Store({ dataDir, counters: { read: () => undefined, written: () => undefined } });
  beforeAll(async () => {
    store.declare({ collections: [{ name: 'nominations', indexes: nominations }] });
    const documents = Array.from({ length: 20_000 }, (_, n) => nomination(n));
    await store.insert(store.catalog.require('nominations'), documents);
  });
  afterAll(() => {
    store.close();
    rmSync(dataDir, { recursive: true });
  });

  const cursor = {
    $or: [{ submittedAt: { $gt: '2024-12-10' } }, { submittedAt: '2024-12-10', _id: { $gt: 'n009000' } }],
  };
  test.each([
    ['one document by _id', { _id: 'n000007' }, [], 20, '_id', 1],
    ['documents by a list of _id', { _id: { $in: ['n000007', 'n000009'] } }, [], 20, '_id', 2],
    ['equality', { name: '姓名12345' }, [], 20, 'name', 1],
    ['the beginning of a text', { name: /^姓名1999/ }, [], 100, 'name', 11],
    ['a page in the index order', { reviewer: 'r1', state: 'returned' }, order('submittedAt', '_id'), 21, 'queue', 21],
    [
      'a later page',
      { reviewer: 'r1', state: 'returned', submittedAt: { $gte: '2024-12-20' } },
      order('submittedAt', '_id'),
      21,
      'queue',
      21,
    ],
    ['a page backwards', { reviewer: 'r1', state: 'returned' }, order('-submittedAt', '-_id'), 21, 'queue', 21],
    ['a descending index', { reviewer: 'r1' }, order('-submittedAt', '-_id'), 21, 'latest', 21],
    [
      'a page over several states, merged',
      { reviewer: 'r1', state: { $in: states } },
      order('submittedAt', '_id'),
      21,
      'queue',
      42,
    ],
    ['a field inside a list', { 'members.phone': 'p77' }, [], 20, 'member', 1],
    ['an or of two indexes', { $or: [{ name: '姓名5' }, { number: 9 }] }, [], 20, 'name,number', 2],
  ])('%s reads only what it gives', (_says, query, sorted, limit, indexes, rows) => {
    const explained = store.explain('nominations', query, sorted, limit);
    expect(explained.indexes.join()).toBe(indexes);
    expect(explained.rowsRead).toBeLessThanOrEqual(rows);
  });

  test('a page after a cursor reads the rows of one moment more at most', () => {
    const query = { reviewer: 'r1', state: 'returned', submittedAt: { $gte: '2024-12-10' }, ...cursor };
    const { rowsRead, found } = store.explain('nominations', query, order('submittedAt', '_id'), 21);
    expect(found).toBe(21);
    expect(rowsRead).toBeLessThanOrEqual(150);
  });

  test('without an index everything is read', () => {
    expect(store.explain('nominations', { state: 'returned' }, [], 100_000)).toMatchObject({
      indexes: [null],
      rowsRead: 20_000,
    });
  });

  test('a unique index refuses the second, and lets go of what was removed or changed', async () => {
    const collection = store.catalog.require('nominations');
    const put = (n: number, number: number) =>
      store.writeOne(collection, `x${n}`, () => ({ document: { _id: `x${n}`, number }, result: undefined }));
    await put(1, -1);
    expect(await codeOf(put(2, -1))).toBe('DATABASE_DUPLICATE_WRITE');
    await put(1, -2);
    await put(2, -1);
    await store.writeOne(collection, 'x1', () => ({ document: null, result: undefined }));
    await put(3, -2);
  });

  test('a missing value is one value of a unique index', async () => {
    const collection = store.catalog.require('nominations');
    const add = (id: string) => store.insert(collection, [{ _id: id }]);
    await add('y1');
    expect(await codeOf(add('y2'))).toBe('DATABASE_DUPLICATE_WRITE');
  });
});

describe('declared indexes', () => {
  const inFolder = (work: (open: () => Store) => Promise<void>) => async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'store-'));
    const opened: Store[] = [];
    await work(() => {
      opened.pop()?.close();
      opened.push(new Store({ dataDir, counters: { read: () => undefined, written: () => undefined } }));
      return opened[0] as Store;
    });
    opened.pop()?.close();
    rmSync(dataDir, { recursive: true });
  };

  test(
    'an index declared later covers what is there already, and one taken away is gone',
    inFolder(async (open) => {
      const first = open();
      first.declare({ collections: [{ name: 'c' }] });
      await first.insert(first.catalog.require('c'), [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 2 },
      ]);
      const second = open();
      second.declare({ collections: [{ name: 'c', indexes: [{ name: 'n', keys: keys('n') }] }] });
      expect(second.explain('c', { n: 2 })).toMatchObject({ indexes: ['n'], rowsRead: 1, found: 1 });
      const third = open();
      expect(third.explain('c', { n: 2 })).toMatchObject({ indexes: ['n'], found: 1 });
      third.declare({ collections: [{ name: 'c', indexes: [] }] });
      expect(third.explain('c', { n: 2 })).toMatchObject({ indexes: [null], rowsRead: 2, found: 1 });
    }),
  );

  test(
    'a unique index that does not fit what is there is refused and leaves nothing behind',
    inFolder(async (open) => {
      const store = open();
      store.declare({ collections: [{ name: 'c' }] });
      await store.insert(store.catalog.require('c'), [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 1 },
      ]);
      const declare = async (): Promise<void> =>
        store.declare({ collections: [{ name: 'c', indexes: [{ name: 'n', unique: true, keys: keys('n') }] }] });
      expect(await codeOf(declare())).toBe('DATABASE_DUPLICATE_WRITE');
      expect(store.explain('c', { n: 1 })).toMatchObject({ indexes: [null], found: 2 });
    }),
  );

  test(
    'two conditions on a list may be met by two of its elements, by an index too',
    inFolder(async (open) => {
      const store = open();
      store.declare({ collections: [{ name: 'c', indexes: [{ name: 'n', keys: keys('n') }] }] });
      await store.insert(store.catalog.require('c'), [
        { _id: '1', n: [-3, 3] },
        { _id: '2', n: [3] },
        { _id: '3', n: 9 },
      ]);
      expect(store.explain('c', { n: { $gt: 2, $lt: -1 } })).toMatchObject({ indexes: ['n'], found: 1 });
    }),
  );

  test(
    'two lists in one index are refused',
    inFolder(async (open) => {
      const store = open();
      store.declare({ collections: [{ name: 'c', indexes: [{ name: 'ab', keys: keys('a', 'b') }] }] });
      const collection = store.catalog.require('c');
      await store.insert(collection, [{ _id: '1', a: [1, 2], b: 1 }]);
      expect(await codeOf(store.insert(collection, [{ _id: '2', a: [1, 2], b: [1, 2] }]))).toBe(
        'DATABASE_REQUEST_FAILED',
      );
      expect(store.explain('c', {}).found).toBe(1);
    }),
  );

  test(
    'a collection is the 100th at most',
    inFolder(async (open) => {
      const store = open();
      store.declare({ collections: Array.from({ length: 100 }, (_, n) => ({ name: `c${n}` })) });
      expect(await codeOf((async () => store.catalog.create('one-more'))())).toBe('DATABASE_COLLECTION_EXCEED_LIMIT');
    }),
  );
});
