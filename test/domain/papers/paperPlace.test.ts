import { freed, placed } from '../../../cloudfunctions/domain/papers/paperPlace';

const at = (hour: number): string => `2024-12-05T${String(hour).padStart(2, '0')}:00:00.000+08:00`;
const paper = (fileId: string, slot = 'evidence', hour = 9) => ({ fileId, slot, at: at(hour) });
const ids = (papers: readonly { readonly fileId: string }[] | null) => papers?.map(({ fileId }) => fileId) ?? null;

const three = [paper('a'), paper('photo', 'photo'), paper('b')];

test.each([
  ['one more stands last', placed(three, paper('c'), 9), ['a', 'photo', 'b', 'c']],
  ['a full slot takes no more', placed(three, paper('c'), 2), null],
  ['the only one of its slot gives way', placed(three, paper('new', 'photo'), 1), ['a', 'b', 'new']],
  ['a replaced one gives its place', placed(three, paper('c'), 2, 'a'), ['c', 'photo', 'b']],
  ['of another slot it does not', placed(three, paper('c'), 9, 'photo'), ['a', 'photo', 'b', 'c']],
  ['nor one that is gone', placed(three, paper('c'), 2, 'x'), null],
])('%s', (_name, papers, expected) => {
  expect(ids(papers)).toEqual(expected);
});

test.each([
  ['before a submit all that went is free', null, ['a', 'b']],
  ['after it what was there then stays', at(10), ['b']],
  ['and what was there at that very moment', at(12), []],
])('%s', (_name, handedIn, expected) => {
  const before = [paper('a', 'evidence', 9), paper('b', 'evidence', 12), paper('kept')];
  expect(freed(before, [paper('kept'), paper('new')], handedIn)).toEqual(expected);
});
