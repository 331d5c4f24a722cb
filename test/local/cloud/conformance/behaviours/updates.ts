import { codeOf } from '../../openCloud';
import type { Behaviour, Stage } from '../stage';

type Change = (command: Stage['db']['command']) => object;

const gives =
  (before: object, change: Change, after: object) =>
  async ({ db, items }: Stage): Promise<void> => {
    await items.doc('a').set(before);
    await items.doc('a').update(change(db.command));
    expect((await items.doc('a').get()).data).toEqual([{ _id: 'a', ...after }]);
  };

const fails =
  (before: object, change: Change) =>
  async ({ db, items }: Stage): Promise<void> => {
    await items.doc('a').set(before);
    expect(await codeOf(items.doc('a').update(change(db.command)))).not.toBe('no error');
    expect((await items.doc('a').get()).data).toEqual([{ _id: 'a', ...before }]);
  };

export const updates: readonly Behaviour[] = [
  {
    says: 'inc adds, from 0 where the field is missing',
    mark: 'documented',
    run: gives({ n: 1 }, (_) => ({ n: _.inc(2), m: _.inc(-1) }), { n: 3, m: -1 }),
  },
  {
    says: 'mul multiplies, giving 0 where the field is missing',
    mark: 'documented',
    run: gives({ n: 3 }, (_) => ({ n: _.mul(2), m: _.mul(5) }), { n: 6, m: 0 }),
  },
  {
    says: 'min and max keep the lesser and the greater',
    mark: 'documented',
    run: gives({ a: 5, b: 5 }, (_) => ({ a: _.min(3), b: _.max(3) }), { a: 3, b: 5 }),
  },
  {
    says: 'remove takes a field away',
    mark: 'documented',
    run: gives({ a: 1, b: 2 }, (_) => ({ a: _.remove() }), { b: 2 }),
  },
  { says: 'rename moves a value', mark: 'documented', run: gives({ a: 1 }, (_) => ({ a: _.rename('b') }), { b: 1 }) },
  {
    says: 'push appends all of a list',
    mark: 'observed in the SDK',
    run: gives({ t: ['a'] }, (_) => ({ t: _.push(['b', 'c']) }), { t: ['a', 'b', 'c'] }),
  },
  {
    says: 'push takes a position, an order and a length',
    mark: 'documented',
    run: gives({ t: [3, 1] }, (_) => ({ t: _.push({ each: [2], position: 0, sort: 1, slice: 2 }) }), {
      t: [1, 2],
    }),
  },
  {
    says: 'unshift, pop and shift work at the ends',
    mark: 'observed in the SDK',
    run: gives({ a: [1], b: [1, 2], c: [1, 2] }, (_) => ({ a: _.unshift([0]), b: _.pop(), c: _.shift() }), {
      a: [0, 1],
      b: [1],
      c: [2],
    }),
  },
  {
    says: 'addToSet adds what is not there',
    mark: 'documented',
    run: gives({ t: ['a'] }, (_) => ({ t: _.addToSet('a'), u: _.addToSet('x') }), { t: ['a'], u: ['x'] }),
  },
  {
    says: 'pull takes out what matches',
    mark: 'documented',
    run: gives({ t: [1, 5, 9] }, (_) => ({ t: _.pull(_.gt(4)) }), { t: [1] }),
  },
  {
    says: 'pullAll takes out every one listed',
    mark: 'documented',
    run: gives({ t: [1, 2, 1, 3] }, (_) => ({ t: _.pullAll([1, 3]) }), { t: [2] }),
  },
  {
    says: 'inc of a text fails and writes nothing',
    mark: 'documented',
    run: fails({ n: 'one', m: 1 }, (_) => ({ m: _.inc(1), n: _.inc(1) })),
  },
  { says: 'inc of null fails', mark: 'documented', run: fails({ n: null }, (_) => ({ n: _.inc(1) })) },
  { says: 'push to what is no list fails', mark: 'documented', run: fails({ t: 'a' }, (_) => ({ t: _.push(['b']) })) },
  { says: 'a path through a number fails', mark: 'documented', run: fails({ n: 1 }, () => ({ 'n.x': 2 })) },
  { says: 'a path through null fails', mark: 'documented', run: fails({ n: null }, () => ({ 'n.x': 2 })) },
  {
    says: 'updateAndReturn changes one document and gives it as it became',
    mark: 'observed in the SDK',
    run: async ({ db, items }) => {
      await items.add([
        { _id: 'a', k: 1, n: 1 },
        { _id: 'b', k: 2, n: 1 },
      ]);
      const reply = await items.where({ k: 1 }).updateAndReturn({ n: db.command.inc(5) });
      expect(reply).toMatchObject({ updated: 1, doc: { _id: 'a', k: 1, n: 6 } });
    },
  },
];
