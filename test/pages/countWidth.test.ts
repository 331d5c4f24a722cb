import { countWidth } from '../../miniprogram/unit/desk/countWidth';

const rows = (...counts: readonly number[]): { count: number }[] => counts.map((count) => ({ count }));

test.each([
  [[], '1ch'],
  [[1, 3], '1ch'],
  [[1, 12], '2ch'],
  [[500, 9], '3ch'],
  [[2, 1110], '4ch'],
])('beside %j the column of numbers is %s wide', (counts, width) => {
  expect(countWidth(rows(...counts))).toBe(width);
});
