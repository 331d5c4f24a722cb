import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  addDays,
  clockOf,
  dayOf,
  daysBetween,
  epochOf,
  fullYears,
  instantAt,
  isDay,
  isInstant,
  lastMomentBefore,
  sayDay,
  sayFullDay,
  sayMoment,
  sayWeekday,
} from '../../cloudfunctions/domain/beijing';
import { days, instants } from './arbitraries';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-13-01', false],
  ['2024-12-32', false],
  ['2024-1-1', false],
  ['20241210', false],
  ['2024-12-10T00:00:00+08:00', false],
  ['', false],
])('%s is a day: %s', (text, right) => {
  expect(isDay(text)).toBe(right);
});

test.each([
  ['2024-12-10T23:59:59.999+08:00', true],
  ['2024-12-10T15:59:59Z', true],
  ['2024-12-10T23:59+08:00', true],
  ['2024-12-10T23:59:59.999', false],
  ['2024-02-30T10:00:00+08:00', false],
  ['2024-12-10T25:00:00+08:00', false],
  ['2024-12-10', false],
  ['now', false],
])('%s is an instant: %s', (text, right) => {
  expect(isInstant(text)).toBe(right);
});

test.each(['2024-12-10', '2024-12-10T25:00:00+08:00', ''])('%j as an instant is a fault', (text) => {
  expect(() => epochOf(text)).toThrow(RangeError);
});

test.each([
  ['2008-02-29', '2024-02-28', 15],
  ['2008-02-29', '2024-02-29', 16],
  ['1990-12-05', '2024-12-05', 34],
  ['1990-12-06', '2024-12-05', 33],
])('born %s, on %s: %i full years', (born, on, years) => {
  expect(fullYears(born, on)).toBe(years);
});

test('says days and moments', () => {
  expect(sayDay('2024-12-05')).toBe('12月5日');
  expect(sayFullDay('2024-12-05')).toBe('2024年12月5日');
  expect(sayWeekday('2024-12-08')).toBe('周日');
  expect(sayMoment('2024-12-05T01:05:00Z')).toBe('12月5日 09:05');
});

test('an instant is written eight hours ahead of UTC, and read back the same', () => {
  fc.assert(
    fc.property(instants, (epoch) => {
      const ahead = new Date(epoch + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
      expect(instantAt(epoch)).toBe(ahead);
      expect(epochOf(ahead)).toBe(epoch);
      expect(dayOf(new Date(epoch).toISOString())).toBe(ahead.slice(0, 10));
    }),
  );
});

test('stepping days and counting them agree', () => {
  fc.assert(
    fc.property(days('2000-01-01', 20_000), fc.integer({ min: -5000, max: 5000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n);
    }),
  );
});

test('the last moment before a time is a millisecond before it and says that time', () => {
  fc.assert(
    fc.property(days('2024-01-01', 900), fc.integer({ min: 1, max: 1440 }), (day, minutes) => {
      const last = lastMomentBefore(day, minutes);
      const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      expect(epochOf(last) + 1).toBe(epochOf(`${day}T00:00:00+08:00`) + minutes * 60_000);
      expect(clockOf(last)).toEqual({ day, time: clock });
    }),
  );
});

/** Run in a process of its own: a zone is fixed when a process starts. */
const everywhere = `
  const b = require('./beijing'); const d = require('./nomination/deadlines'); const { season2024: s } = require('./season/2024');
  const moments = ['2024-03-10T07:30:00Z', '2024-11-03T05:59:59.999Z', '2024-12-10T15:59:59.999Z', '2024-12-10T16:00:00Z'];
  const deadline = d.unitDeadline(s, { unitId: 'u' });
  console.log(JSON.stringify([deadline, d.sayDeadline(deadline), d.correctionDue(s, '2024-03-08'), moments.map((m) =>
    [b.dayOf(m), b.instantAt(b.epochOf(m)), d.isPast(m, deadline), d.daysLeft(m, deadline), b.addDays(b.dayOf(m), 1)])]));
`;

function answersIn(zone: string): string {
  const cwd = join(__dirname, '../../cloudfunctions/domain');
  const env = { ...process.env, TZ: zone };
  return execFileSync(process.execPath, ['-r', 'tsx/cjs', '-e', everywhere], { cwd, env, encoding: 'utf8' });
}

test("the process's own time zone changes nothing", () => {
  const [home, ...abroad] = ['Asia/Shanghai', 'America/New_York', 'Pacific/Chatham'].map(answersIn);
  expect(home).toContain('12月10日（周二）24:00');
  abroad.forEach((answers) => expect(answers).toBe(home));
});
