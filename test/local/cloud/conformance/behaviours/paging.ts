import type { Behaviour } from '../stage';

const numbered = (count: number): object[] =>
  Array.from({ length: count }, (_, n) => ({ _id: String(n).padStart(5, '0'), n, k: n % 3, v: { a: n, b: n } }));

export const paging: readonly Behaviour[] = [
  {
    says: 'get gives 100 documents unless told otherwise',
    mark: 'documented',
    run: async ({ items }) => {
      await items.add(numbered(120));
      expect((await items.get()).data).toHaveLength(100);
    },
  },
  {
    says: 'get gives 1000 documents at most',
    mark: 'documented',
    run: async ({ items }) => {
      await items.add(numbered(1001));
      expect((await items.limit(5000).get()).data).toHaveLength(1000);
    },
  },
  {
    says: 'orderBy, skip and limit cut a page',
    mark: 'observed in the SDK',
    run: async ({ items }) => {
      await items.add(numbered(9));
      const { data } = await items.orderBy('k', 'desc').orderBy('n', 'asc').skip(2).limit(3).get();
      expect(data.map(({ n }) => n)).toEqual([8, 1, 4]);
    },
  },
  {
    says: 'field picks fields and keeps _id',
    mark: 'observed in the SDK',
    run: async ({ items }) => {
      await items.add(numbered(1));
      expect((await items.field({ n: true, 'v.a': true }).get()).data).toEqual([{ _id: '00000', n: 0, v: { a: 0 } }]);
      expect((await items.doc('00000').field({ v: false }).get()).data).toEqual([{ _id: '00000', n: 0, k: 0 }]);
    },
  },
  {
    says: 'count counts all that match, past any page',
    mark: 'documented',
    run: async ({ db, items }) => {
      await items.add(numbered(1200));
      expect((await items.where({ n: db.command.gte(0) }).count()).total).toBe(1200);
    },
  },
  {
    says: 'where().update changes every match, or one with multiple: false',
    mark: 'observed in the SDK',
    run: async ({ db, items }) => {
      await items.add(numbered(9));
      expect((await items.where({ k: 1 }).update({ n: db.command.inc(100) })).updated).toBe(3);
      expect((await items.where({ k: 2 }).options({ multiple: false }).update({ n: -1 })).updated).toBe(1);
    },
  },
  {
    says: 'where().remove removes every match',
    mark: 'observed in the SDK',
    run: async ({ items }) => {
      await items.add(numbered(9));
      expect((await items.where({ k: 0 }).remove()).deleted).toBe(3);
      expect((await items.count()).total).toBe(6);
    },
  },
];
