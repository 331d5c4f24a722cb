import { codeOf } from '../../openCloud';
import type { Behaviour } from '../stage';

export const collections: readonly Behaviour[] = [
  {
    says: 'a collection that is not there is DATABASE_COLLECTION_NOT_EXIST',
    mark: 'documented',
    run: async ({ db }) => expect(await codeOf(db.collection('nowhere').get())).toBe('DATABASE_COLLECTION_NOT_EXIST'),
  },
  {
    says: 'a collection cannot be created twice',
    mark: 'documented',
    run: async ({ db, name }) => expect(await codeOf(db.createCollection(name))).not.toBe('no error'),
  },
  {
    says: 'a pipeline matches, groups and sorts',
    mark: 'observed in the SDK',
    run: async ({ db, items }) => {
      const { aggregate: $ } = db.command;
      await items.add([1, 2, 3, 4].map((n) => ({ _id: String(n), n, k: n % 2 })));
      const { data } = await items
        .aggregate()
        .match({ n: db.command.gt(1) })
        .group({ _id: '$k', sum: $.sum('$n') })
        .sort({ sum: -1 })
        .end();
      expect(data).toEqual([
        { _id: 0, sum: 6 },
        { _id: 1, sum: 3 },
      ]);
    },
  },
  {
    says: 'a pipeline joins, unwinds and projects',
    mark: 'observed in the SDK',
    run: async ({ items, name }) => {
      await items.add([
        { _id: 'u', name: 'unit' },
        { _id: 'n', unit: 'u' },
      ]);
      const joined = items
        .aggregate()
        .match({ _id: 'n' })
        .lookup({ from: name, localField: 'unit', foreignField: '_id', as: 'units' });
      expect((await joined.unwind('$units').project({ of: '$units.name' }).end()).data).toEqual([
        { _id: 'n', of: 'unit' },
      ]);
    },
  },
];
