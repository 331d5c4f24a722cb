import type { Behaviour, Stage } from '../stage';

type Where = (command: Stage['db']['command'], db: Stage['db']) => object;

/** The SDK declares `mod` as taking nothing. */
type Modulo = (divisor: number, remainder: number) => object;

const rows = [
  {
    _id: '1',
    n: 1,
    s: 'ab',
    t: ['x', 'y'],
    o: { x: 1 },
    l: [
      { q: 1, r: 1 },
      { q: 2, r: 2 },
    ],
  },
  { _id: '2', n: 2, s: 'Abc', t: [], o: { x: 2 }, d: new Date(1000) },
  { _id: '3', n: '2', s: null, t: ['y'] },
  { _id: '4', n: null, b: true },
];

const finds =
  (where: Where, ids: readonly string[]) =>
  async ({ db, items }: Stage): Promise<void> => {
    await items.add(rows);
    const { data } = await items.where(where(db.command, db)).orderBy('_id', 'asc').get();
    expect(data.map(({ _id }) => _id)).toEqual(ids);
  };

const orders =
  (field: string, direction: 'asc' | 'desc', values: readonly unknown[]) =>
  async ({ items }: Stage): Promise<void> => {
    const shuffled = values
      .map((value, at) => ({ _id: String(at), ...(value === undefined ? {} : { v: value }) }))
      .sort((a, b) => ((Number(a._id) * 7) % 5) - ((Number(b._id) * 7) % 5));
    await items.add(shuffled);
    const { data } = await items.orderBy(field, direction).orderBy('_id', 'asc').get();
    const expected = values.map((_, at) => String(at));
    expect(data.map(({ _id }) => _id)).toEqual(direction === 'asc' ? expected : expected.reverse());
  };

export const queries: readonly Behaviour[] = [
  {
    says: 'a value equals itself and nothing of another type',
    mark: 'documented',
    run: finds(() => ({ n: 2 }), ['2']),
  },
  { says: 'a value in a list equals the list', mark: 'documented', run: finds(() => ({ t: 'y' }), ['1', '3']) },
  { says: 'null equals a missing field', mark: 'documented', run: finds((_) => ({ n: null, b: _.eq(true) }), ['4']) },
  { says: 'null equals null and missing alike', mark: 'documented', run: finds(() => ({ d: null }), ['1', '3', '4']) },
  {
    says: 'a comparison takes values of its own type only',
    mark: 'documented',
    run: finds((_) => ({ n: _.gte(0) }), ['1', '2']),
  },
  { says: 'texts compare with texts', mark: 'documented', run: finds((_) => ({ n: _.gt('1') }), ['3']) },
  { says: 'dates compare with dates', mark: 'documented', run: finds((_) => ({ d: _.lte(new Date(1000)) }), ['2']) },
  {
    says: 'two comparisons of one field hold together',
    mark: 'observed in the SDK',
    run: finds((_) => ({ n: _.gt(0).and(_.lt(2)) }), ['1']),
  },
  {
    says: 'neq finds what differs and what has no such field',
    mark: 'documented',
    run: finds((_) => ({ n: _.neq(1) }), ['2', '3', '4']),
  },
  {
    says: 'in and nin take lists',
    mark: 'documented',
    run: finds((_) => ({ n: _.in([1, '2']), s: _.nin(['ab']) }), ['3']),
  },
  {
    says: 'a nested object means its fields one by one',
    mark: 'observed in the SDK',
    run: finds(() => ({ o: { x: 2 } }), ['2']),
  },
  { says: 'or of queries', mark: 'observed in the SDK', run: finds((_) => _.or([{ n: 1 }, { b: true }]), ['1', '4']) },
  {
    says: 'or beside other conditions',
    mark: 'observed in the SDK',
    run: finds((_) => _.and([{ s: _.exists(true) }, _.or([{ n: 1 }, { n: '2' }])]), ['1', '3']),
  },
  {
    says: 'not turns a condition round',
    mark: 'documented',
    run: finds((_) => ({ n: _.not(_.gt(1)) }), ['1', '3', '4']),
  },
  { says: 'exists', mark: 'documented', run: finds((_) => ({ b: _.exists(false) }), ['1', '2', '3']) },
  {
    says: 'a regular expression, with i for any case',
    mark: 'observed in the SDK',
    run: finds(() => ({ s: /^AB/i }), ['1', '2']),
  },
  {
    says: 'db.RegExp does the same',
    mark: 'observed in the SDK',
    run: finds((_, db) => ({ s: db.RegExp({ regexp: '^ab', options: 'i' }) }), ['1', '2']),
  },
  { says: 'all and size look at the list', mark: 'documented', run: finds((_) => ({ t: _.all(['x', 'y']) }), ['1']) },
  { says: 'size counts the list', mark: 'documented', run: finds((_) => ({ t: _.size(1) }), ['3']) },
  {
    says: 'elemMatch wants one element for all its conditions',
    mark: 'documented',
    run: finds((_) => ({ l: _.elemMatch({ q: 1, r: 2 }) }), []),
  },
  {
    says: 'without elemMatch each condition may have its own element',
    mark: 'documented',
    run: finds(() => ({ 'l.q': 1, 'l.r': 2 }), ['1']),
  },
  { says: 'mod', mark: 'documented', run: finds((_) => ({ n: (_.mod as Modulo)(2, 0) }), ['2']) },
  {
    says: 'types sort null, numbers, texts, objects, true and false, dates',
    mark: 'documented',
    run: orders('v', 'asc', [null, -1, 3, 'a', { x: 1 }, false, true, new Date(0)]),
  },
  { says: 'missing sorts with null', mark: 'documented', run: orders('v', 'desc', [null, 1, 'a']) },
  {
    says: 'texts sort by code point, rare characters last',
    mark: 'documented',
    run: orders('v', 'asc', ['A', 'a', '䶮', '王', 'ｘ', '𬭳']),
  },
  { says: 'a list sorts by its least element', mark: 'documented', run: orders('v', 'asc', [[], 1, [9, 2], 3]) },
];
