import { codeOf } from '../../openCloud';
import type { Behaviour, Stage } from '../stage';

const value = async ({ items }: Stage, id: string): Promise<unknown> => (await items.doc(id).get()).data[0]?.v;
const conflict = 'DATABASE_TRANSACTION_CONFLICT';

export const transactions: readonly Behaviour[] = [
  {
    says: 'inside a transaction doc().get() gives the document or null',
    mark: 'observed in the SDK',
    run: async ({ db, items, name }) => {
      await items.doc('a').set({ v: 1 });
      const tx = await db.startTransaction();
      expect((await tx.collection(name).doc('a').get()).data).toEqual({ _id: 'a', v: 1 });
      expect((await tx.collection(name).doc('b').get()).data).toBeNull();
      await tx.rollback('done');
    },
  },
  {
    says: 'a transaction sees its own writes, others do not until it commits',
    mark: 'documented',
    run: async (stage) => {
      await stage.items.doc('a').set({ v: 1 });
      const tx = await stage.db.startTransaction();
      await tx.collection(stage.name).doc('a').update({ v: 2 });
      expect((await tx.collection(stage.name).doc('a').get()).data).toMatchObject({ v: 2 });
      expect(await value(stage, 'a')).toBe(1);
      await tx.commit();
      expect(await value(stage, 'a')).toBe(2);
    },
  },
  {
    says: 'a transaction goes on seeing what was there at its first read',
    mark: 'documented',
    run: async (stage) => {
      await stage.items.add([
        { _id: 'a', v: 1 },
        { _id: 'b', v: 1 },
      ]);
      const tx = await stage.db.startTransaction();
      await tx.collection(stage.name).doc('a').get();
      await stage.items.doc('b').set({ v: 2 });
      await stage.items.doc('c').set({ v: 2 });
      expect((await tx.collection(stage.name).doc('b').get()).data).toMatchObject({ v: 1 });
      expect((await tx.collection(stage.name).doc('c').get()).data).toBeNull();
      await tx.rollback('done');
    },
  },
  {
    says: 'rollback leaves nothing behind',
    mark: 'documented',
    run: async (stage) => {
      const tx = await stage.db.startTransaction();
      await tx.collection(stage.name).add({ _id: 'a', v: 1 });
      await tx.collection(stage.name).doc('b').set({ v: 1 });
      await tx.rollback('no');
      expect((await stage.items.count()).total).toBe(0);
    },
  },
  {
    says: 'the second writer of a document fails at once, and its transaction is over',
    mark: 'documented',
    run: async (stage) => {
      await stage.items.doc('a').set({ v: 0 });
      const [first, second] = [await stage.db.startTransaction(), await stage.db.startTransaction()];
      await first.collection(stage.name).doc('a').update({ v: 1 });
      expect(await codeOf(second.collection(stage.name).doc('a').update({ v: 2 }))).toBe(conflict);
      await first.commit();
      expect(await codeOf(second.commit())).toBe('DATABASE_TRANSACTION_FAIL');
      expect(await value(stage, 'a')).toBe(1);
    },
  },
  {
    says: 'a writer of what changed since its snapshot fails',
    mark: 'documented',
    run: async (stage) => {
      await stage.items.doc('a').set({ v: 0 });
      const tx = await stage.db.startTransaction();
      await tx.collection(stage.name).doc('a').get();
      await stage.items.doc('a').update({ v: 5 });
      expect(await codeOf(tx.collection(stage.name).doc('a').update({ v: 1 }))).toBe(conflict);
      expect(await value(stage, 'a')).toBe(5);
    },
  },
  {
    says: 'two transactions that make the same document conflict',
    mark: 'documented',
    run: async ({ db, name }) => {
      const [first, second] = [await db.startTransaction(), await db.startTransaction()];
      await first.collection(name).add({ _id: 'a' });
      expect(await codeOf(second.collection(name).add({ _id: 'a' }))).toBe(conflict);
      await first.rollback('done');
    },
  },
  {
    says: 'what is only read is not locked: two transactions that each write what the other read both commit',
    mark: 'documented',
    run: async (stage) => {
      await stage.items.add([
        { _id: 'a', v: 1 },
        { _id: 'b', v: 1 },
      ]);
      const [first, second] = [await stage.db.startTransaction(), await stage.db.startTransaction()];
      for (const tx of [first, second]) for (const id of ['a', 'b']) await tx.collection(stage.name).doc(id).get();
      await first.collection(stage.name).doc('a').update({ v: 0 });
      await second.collection(stage.name).doc('b').update({ v: 0 });
      await first.commit();
      await second.commit();
      expect([await value(stage, 'a'), await value(stage, 'b')]).toEqual([0, 0]);
    },
  },
  {
    says: 'an existing _id inside a transaction is DATABASE_DUPLICATE_WRITE and ends it',
    mark: 'assumed',
    run: async (stage) => {
      await stage.items.doc('a').set({ v: 1 });
      const tx = await stage.db.startTransaction();
      await tx.collection(stage.name).doc('b').set({ v: 1 });
      expect(await codeOf(tx.collection(stage.name).add({ _id: 'a' }))).toBe('DATABASE_DUPLICATE_WRITE');
      expect(await codeOf(tx.commit())).toBe('DATABASE_TRANSACTION_FAIL');
      expect(await value(stage, 'b')).toBeUndefined();
    },
  },
  {
    says: 'where().get() inside a transaction is refused',
    mark: 'documented',
    run: async ({ db, name }) => {
      const tx = await db.startTransaction();
      expect(await codeOf(tx.collection(name).where({ v: 1 }).get())).not.toBe('no error');
    },
  },
  {
    says: 'where().update() inside a transaction carries no transaction and stays after a rollback',
    mark: 'observed in the SDK',
    run: async (stage) => {
      await stage.items.doc('a').set({ v: 1 });
      const tx = await stage.db.startTransaction();
      await tx.collection(stage.name).where({ v: 1 }).update({ v: 2 });
      await tx.rollback('no');
      expect(await value(stage, 'a')).toBe(2);
    },
  },
  {
    says: 'a write outside waits for the transaction that holds the document',
    mark: 'documented',
    run: async (stage) => {
      await stage.items.doc('a').set({ v: 1 });
      const tx = await stage.db.startTransaction();
      await tx.collection(stage.name).doc('a').update({ v: 10 });
      const outside = stage.items.doc('a').update({ v: stage.db.command.inc(1) });
      await tx.commit();
      await outside;
      expect(await value(stage, 'a')).toBe(11);
    },
  },
  {
    says: 'runTransaction tries a conflict again, three times, and gives what the callback gave',
    mark: 'observed in the SDK',
    run: async (stage) => {
      await stage.items.doc('a').set({ v: 0 });
      let tries = 0;
      const result = await stage.db.runTransaction(async (tx) => {
        const { data } = await tx.collection(stage.name).doc('a').get();
        tries += 1;
        if (tries < 3) await stage.items.doc('a').update({ v: stage.db.command.inc(10) });
        await tx
          .collection(stage.name)
          .doc('a')
          .update({ v: Number(data?.v) + 1 });
        return 'kept';
      });
      expect([result, tries, await value(stage, 'a')]).toEqual(['kept', 3, 21]);
    },
  },
];
