import fc from 'fast-check';
import { mergeList, placesIn, sameItem, sameList, type Item, type List } from '../../miniprogram/unit/nominee/drafts/mergeList';

const item = (title: string, detail = ''): Item => ({ title, date: '2021', detail });
const [a, b, c, d] = [item('甲'), item('乙'), item('丙'), item('丁')];
const [a1, a2] = [item('甲', '改'), item('甲', '又改')];
const unchosen = (): undefined => undefined;

test.each<[string, List, List, List, List]>([
  ['nobody changed anything', [a, b], [a, b], [a, b], [a, b]],
  ['only mine changed', [a, b], [b, a1, c], [a, b], [b, a1, c]],
  ['only theirs changed', [a, b], [a, b], [b, c], [b, c]],
  ['both changed the same', [a], [a1], [a1], [a1]],
  ['each added one', [a], [a, b], [a, c], [a, b, c]],
  ['each added the same', [a], [a, b], [a, b], [a, b]],
  ['one edited, the other added', [a, b], [a1, b], [a, b, c], [a1, b, c]],
  ['one took out, the other added', [a, b], [b], [a, b, c], [b, c]],
  ['one reordered, the other edited', [a, b], [b, a], [a1, b], [b, a1]],
])('%s', (_what, base, mine, theirs, items) => {
  expect(mergeList(base, mine, theirs, unchosen)).toEqual({ items, conflicts: [] });
});

test('both edited one item: both versions are there to choose, and never mixed', () => {
  const conflicts = [{ at: 0, mine: a1, theirs: a2 }];
  expect(mergeList([a, b], [a1, b], [a2, b], unchosen)).toEqual({ items: [a1, b], conflicts });
  expect(mergeList([a, b], [a1, b], [a2, b], () => 'theirs')).toEqual({ items: [a2, b], conflicts });
});

test('one took out what the other edited: a choice too', () => {
  expect(mergeList([a, b], [b], [a2, b], unchosen)).toEqual({ items: [b], conflicts: [{ at: 0, mine: null, theirs: a2 }] });
  expect(mergeList([a, b], [b], [a2, b], () => 'theirs').items).toEqual([b, a2]);
});

test('an item is known again by what it says, by its title, by its place', () => {
  expect(placesIn([a, b, c], [a1, d, c])).toEqual([0, 1, 2]);
  expect(placesIn([a, b], [d, b, a])).toEqual([-1, 1, 0]);
});

const anyItem = fc.record({ title: fc.constantFrom('', '甲', '乙', '丙'), date: fc.constantFrom('', '2021'), detail: fc.constantFrom('', '一', '二') });
const anyList = fc.array(anyItem, { maxLength: 5 });
const lists = fc.tuple(anyList, anyList, anyList);
const holds = (list: List, one: Item): boolean => list.some((other) => sameItem(one, other));

test('nothing that one side wrote is lost: it is in the list, or in a conflict', () => {
  fc.assert(
    fc.property(lists, fc.constantFrom('mine' as const, 'theirs' as const, undefined), ([base, mine, theirs], side) => {
      const { items, conflicts } = mergeList(base, mine, theirs, () => side);
      const disputed = conflicts.flatMap((one) => [one.mine ?? [], one.theirs ?? []].flat());
      for (const one of [...mine, ...theirs]) expect(holds([...items, ...disputed, ...base], one)).toBe(true);
    }),
  );
});

test('where only one side changed, its list stands as it is', () => {
  fc.assert(
    fc.property(anyList, anyList, (base, changed) => {
      expect(sameList(mergeList(base, changed, base, unchosen).items, changed)).toBe(true);
      expect(sameList(mergeList(base, base, changed, unchosen).items, changed)).toBe(true);
      expect(mergeList(base, changed, changed, unchosen)).toEqual({ items: changed, conflicts: [] });
    }),
  );
});
