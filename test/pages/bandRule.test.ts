import { pointerAt } from '../../miniprogram/components/band-rule/pointer';

const bands = (current: number) =>
  [1, 10, 100].map((from, index) => ({ label: '', from, rateText: '', current: index === current }));

test.each([
  [0, 1, 0],
  [1, 10, 1 / 3],
  [2, 100, 2 / 3],
])('in band %d a headcount of %d stands at its beginning', (current, headcount, at) => {
  expect(pointerAt(bands(current), headcount)).toBeCloseTo(at, 6);
});

test('more people stand further along, and never in the next band', () => {
  const places = [10, 11, 50, 99].map((headcount) => pointerAt(bands(1), headcount) ?? -1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.max(...places)).toBeLessThan(2 / 3);
});

test('a band without an end keeps even a million on the rule', () => {
  expect(pointerAt(bands(2), 1_000_000)).toBeLessThan(1);
});

test.each([[0, 0], [-1, 5]])('with nobody, or in no band, there is no pointer (%d, %d)', (current, headcount) => {
  expect(pointerAt(bands(current), headcount)).toBeNull();
});
