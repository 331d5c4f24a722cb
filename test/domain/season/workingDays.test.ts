import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '../../../cloudfunctions/domain/beijing';
import { publicHolidays } from '../../../cloudfunctions/domain/season/publicHolidays';
import { addWorkingDays, isWorkingDay } from '../../../cloudfunctions/domain/season/workingDays';
import { days } from '../arbitraries';

const years = [2024, 2025, 2026] as const;

function workingDaysOf(year: number): number {
  const first = `${year}-01-01`;
  const all = Array.from({ length: daysBetween(first, `${year + 1}-01-01`) }, (_, n) => addDays(first, n));
  return all.map(isWorkingDay).filter((answer) => answer.ok && answer.value).length;
}

/** 52 or 53 weeks less the public holidays, as every payroll office counts them. */
test.each([
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days', (year, expected) => {
  expect(workingDaysOf(year)).toBe(expected);
});

test.each(years)('every day worked in exchange in %i is a Saturday or a Sunday, every source is cited', (year) => {
  const calendar = publicHolidays[year];
  expect(calendar?.source).toMatch(/^国办发明电〔\d{4}〕\d+号$/);
  calendar?.worked.forEach((day) => expect([0, 6]).toContain(weekdayOf(day)));
  calendar?.off.forEach(([first, last]) => expect(daysBetween(first, last)).toBeGreaterThanOrEqual(0));
});

test.each([
  ['2024-12-10', true],
  ['2024-12-14', false],
  ['2024-02-04', true],
  ['2024-02-09', true],
  ['2024-02-10', false],
  ['2024-09-16', false],
  ['2024-10-12', true],
  ['2025-01-01', false],
  ['2025-01-26', true],
  ['2025-02-04', false],
  ['2025-10-08', false],
  ['2025-10-11', true],
  ['2026-01-02', false],
  ['2026-01-04', true],
  ['2026-02-23', false],
  ['2026-02-28', true],
  ['2026-09-20', true],
  ['2026-10-10', true],
])('%s is a working day: %s', (day, working) => {
  expect(isWorkingDay(day)).toEqual({ ok: true, value: working });
});

test.each([
  ['2024-12-10', 0, '2024-12-10'],
  ['2024-12-10', 1, '2024-12-11'],
  ['2024-12-13', 1, '2024-12-16'],
  ['2024-12-14', 3, '2024-12-18'],
  ['2024-12-31', 5, '2025-01-08'],
  ['2025-01-24', 2, '2025-01-27'],
  ['2025-01-27', 1, '2025-02-05'],
  ['2026-09-30', 3, '2026-10-10'],
])('%s and %i working days is %s', (day, n, reached) => {
  expect(addWorkingDays(day, n)).toEqual({ ok: true, value: reached });
});

test.each([
  ['2023-12-30', 1, 2023],
  ['2026-12-31', 1, 2027],
  ['2026-12-20', 10, 2027],
  ['2030-01-01', 1, 2030],
])('a year without a published calendar is refused: %s and %i', (day, n, year) => {
  expect(addWorkingDays(day, n)).toEqual({ ok: false, code: 'calendarUnknown', facts: { year } });
});

test.each([['2024-12-10', -1], ['2024-12-10', 0.5], ['2024-02-30', 1]])('%s and %f is a fault', (day, n) => {
  expect(() => addWorkingDays(day, n)).toThrow(RangeError);
});

test('the n-th working day is one, and n of them lie behind it', () => {
  fc.assert(
    fc.property(days('2024-01-01', 900), fc.integer({ min: 1, max: 40 }), (day, n) => {
      const reached = addWorkingDays(day, n);
      if (!reached.ok) throw new Error('inside the known years');
      const passed = Array.from({ length: daysBetween(day, reached.value) }, (_, i) => isWorkingDay(addDays(day, i + 1)));
      expect(passed.filter((answer) => answer.ok && answer.value)).toHaveLength(n);
      expect(isWorkingDay(reached.value)).toEqual({ ok: true, value: true });
    }),
  );
});
