import { codeOf } from '../../openCloud';
import type { Behaviour, Stage } from '../stage';

const one = async ({ items }: Stage, id: string): Promise<unknown> => (await items.doc(id).get()).data[0];

export const documents: readonly Behaviour[] = [
  {
    says: 'add gives the new document an _id that is a text',
    mark: 'observed in the SDK',
    run: async ({ items }) => {
      const { id } = await items.add({ n: 1 });
      expect(typeof id).toBe('string');
      expect((await items.doc(id).get()).data).toEqual([{ _id: id, n: 1 }]);
    },
  },
  {
    says: 'add of several documents gives their ids in order',
    mark: 'observed in the SDK',
    run: async ({ items }) => expect((await items.add([{ _id: 'a' }, { _id: 'b' }])).ids).toEqual(['a', 'b']),
  },
  {
    says: 'a second document with the same _id is DATABASE_DUPLICATE_WRITE and writes nothing',
    mark: 'documented',
    run: async (stage) => {
      await stage.items.add({ _id: 'a', n: 1 });
      expect(await codeOf(stage.items.add([{ _id: 'b' }, { _id: 'a', n: 2 }]))).toBe('DATABASE_DUPLICATE_WRITE');
      expect(await one(stage, 'a')).toEqual({ _id: 'a', n: 1 });
      expect(await one(stage, 'b')).toBeUndefined();
    },
  },
  {
    says: 'outside a transaction doc().get() gives an array, empty for a missing document',
    mark: 'observed in the SDK',
    run: async ({ items }) => expect((await items.doc('nobody').get()).data).toEqual([]),
  },
  {
    says: 'numbers, texts beyond the basic plane, null, dates and nesting come back as they were; undefined is left out',
    mark: 'observed in the SDK',
    run: async (stage) => {
      const fields = {
        i: 3,
        big: 30_000_000_000,
        f: -1.5,
        name: '䶮𬭳·',
        none: null,
        when: new Date(1733360400123),
        deep: { list: [1, 'x', { y: [true] }] },
      };
      await stage.items.doc('a').set({ ...fields, gone: undefined });
      expect(await one(stage, 'a')).toEqual({ _id: 'a', ...fields });
    },
  },
  {
    says: 'serverDate is a date of the server',
    mark: 'documented',
    run: async ({ db, items }) => {
      await items.doc('a').set({ at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) });
      const [{ at, later } = {}] = (await items.doc('a').get()).data;
      expect(at).toBeInstanceOf(Date);
      expect(Number(later) - Number(at)).toBe(60_000);
    },
  },
  {
    says: 'set makes a document and then replaces the whole of it',
    mark: 'documented',
    run: async (stage) => {
      expect(await stage.items.doc('a').set({ n: 1, old: true })).toMatchObject({ updated: 0, upsertedId: 'a' });
      expect(await stage.items.doc('a').set({ n: 2 })).toMatchObject({ updated: 1 });
      expect(await one(stage, 'a')).toEqual({ _id: 'a', n: 2 });
    },
  },
  {
    says: 'update changes the fields named, nested ones one by one',
    mark: 'observed in the SDK',
    run: async (stage) => {
      await stage.items.doc('a').set({ o: { x: 1, y: 1 }, n: 1 });
      await stage.items.doc('a').update({ o: { x: 2 } });
      expect(await one(stage, 'a')).toEqual({ _id: 'a', o: { x: 2, y: 1 }, n: 1 });
      await stage.items.doc('a').update({ o: stage.db.command.set({ z: 3 }) });
      expect(await one(stage, 'a')).toEqual({ _id: 'a', o: { z: 3 }, n: 1 });
    },
  },
  {
    says: 'update of a missing document updates none',
    mark: 'documented',
    run: async ({ items }) => expect(await items.doc('nobody').update({ n: 1 })).toMatchObject({ updated: 0 }),
  },
  {
    says: 'an update that changes nothing counts as none',
    mark: 'assumed',
    run: async ({ items }) => {
      await items.doc('a').set({ n: 1 });
      expect(await items.doc('a').update({ n: 1 })).toMatchObject({ updated: 0 });
    },
  },
  {
    says: 'remove says how many it removed',
    mark: 'observed in the SDK',
    run: async ({ items }) => {
      await items.doc('a').set({ n: 1 });
      expect([(await items.doc('a').remove()).deleted, (await items.doc('a').remove()).deleted]).toEqual([1, 0]);
    },
  },
  {
    says: 'a field cannot be named with a $ in front',
    mark: 'documented',
    run: async ({ items }) => expect(await codeOf(items.doc('a').set({ $where: 'x' }))).not.toBe('no error'),
  },
  {
    says: 'a document over 16 MB is refused',
    mark: 'documented',
    run: async ({ items }) =>
      expect(await codeOf(items.doc('a').set({ text: 'x'.repeat(16 * 1024 * 1024) }))).not.toBe('no error'),
  },
];
