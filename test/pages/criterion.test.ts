import { pointsAt, steppedBy, typedPoints } from '../../miniprogram/expert/criterion/points';
import { leftOf, marksOf, sayMarks, scoresOf, withPoints } from '../../miniprogram/expert/sheet/marks';

test.each<[string, number | null]>([['0', 0], ['100', 100], [' 86 ', 86], ['101', null], ['', null], ['-1', null], ['8.5', null]])('typed %j is %s', (text, points) =>
  expect(typedPoints(text)).toBe(points),
);

test.each<[number, number, number | null]>([[-1, 1, null], [0, -1, 0], [100, 1, 100], [50, 1, 51]])('%s stepped by %s is %s', (points, by, next) =>
  expect(steppedBy(points, by)).toBe(next),
);

test.each<[number, number | null]>([[0, 0], [20, 0], [120, 50], [119, 50], [220, 100], [500, 100]])('a finger at %s is at %s points', (x, points) =>
  expect(pointsAt(x, { left: 20, width: 200 })).toBe(points),
);

test('a sheet says what it lacks, then what it adds up to', () => {
  const criteria = [['a', 20], ['b', 25], ['c', 30], ['d', 25]].map(([id, weight]) => ({ id: String(id), name: '', about: '', weight: Number(weight), points: null }));
  let marks = withPoints(marksOf(criteria), 'a', 0);
  expect([sayMarks(marks), leftOf(marks), scoresOf(marks)]).toEqual(['已打 1 项，还差 3 项', 3, { a: 0 }]);
  for (const id of ['b', 'c', 'd']) marks = withPoints(marks, id, 87);
  expect(sayMarks(marks)).toBe('合计 69.60 分');
});
