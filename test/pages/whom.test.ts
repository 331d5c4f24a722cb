import { inCalls, remindable, sayOutcome, together, type ReachRow } from '../../miniprogram/staff/reach/whom';

const row = (n: number, canRemind = true): ReachRow => ({
  unitId: `u${n}`, name: `第${n}厂`, contactName: '', phone: '', phoneText: '', headcountsText: '', placesText: '', progressText: '', extensionText: '',
  reminderText: '', canRemind, whyNot: '',
});

test('only those that can be reminded are', () => {
  expect(remindable([row(1), row(2, false), row(3)]).map(({ unitId }) => unitId)).toEqual(['u1', 'u3']);
});

test('the districts together; none is none', () => {
  const one = { registered: 4, submitted: 1, withPlaces: 2, missing: 3 };
  expect(together([one, one])).toEqual({ registered: 8, submitted: 2, withPlaces: 4, missing: 6 });
  expect(together([])).toEqual({ registered: 0, submitted: 0, withPlaces: 0, missing: 0 });
});

test.each([[0, []], [1, [1]], [20, [20]], [21, [20, 1]], [45, [20, 20, 5]]])('%i units take calls of %j', (count, sizes) => {
  const calls = inCalls(Array.from({ length: count }, (_, n) => row(n)));
  expect(calls.map((ids) => ids.length)).toEqual(sizes);
  expect(new Set(calls.flat()).size).toBe(count);
});

test.each([
  [[{ reminded: ['甲', '乙'], already: [], left: [] }], '提醒了 2 家'],
  [[{ reminded: ['甲'], already: ['乙'], left: [] }, { reminded: [], already: ['丙'], left: [] }], '提醒了 1 家，2 家今天已经提醒过'],
  [[{ reminded: [], already: ['甲'], left: ['已经报送'] }], '提醒了 0 家，1 家今天已经提醒过，1 家没有提醒：已经报送'],
])('%j in words', (outcomes, words) => {
  expect(sayOutcome(outcomes)).toBe(words);
});
