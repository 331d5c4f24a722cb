import fc from 'fast-check';
import { epochOf, instantAt } from '../../../cloudfunctions/domain/beijing';
import {
  correctionDue,
  daysLeft,
  districtDeadline,
  hasOpened,
  isPast,
  sayDaysLeft,
  sayDeadline,
  sayDeadlineShortly,
  unitDeadline,
} from '../../../cloudfunctions/domain/nomination/deadlines';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { applyOverlay } from '../../../cloudfunctions/domain/season/overlay';
import { instants } from '../arbitraries';

const desk = { unitId: '91350100M000100Y43.0a1b2c3d' };
const granted = { unitId: desk.unitId, reason: '停电', by: '昆都仑区人社局', at: '2024-12-10T15:00:00.000+08:00' };
const lastMoment = '2024-12-10T23:59:59.999+08:00';

test("the notice's days end with their last millisecond in Beijing", () => {
  expect(unitDeadline(season2024, desk)).toBe(lastMoment);
  expect(unitDeadline(season2024, desk, 'city')).toBe(lastMoment);
  expect(districtDeadline(season2024)).toBe('2024-12-20T23:59:59.999+08:00');
});

test.each([
  ['2024-12-10T23:59:59.999+08:00', false],
  ['2024-12-11T00:00:00.000+08:00', true],
  ['2024-12-10T15:59:59.999Z', false],
  ['2024-12-10T16:00:00.000Z', true],
  ['2024-12-10T10:59:59.999-05:00', false],
  ['2024-12-10T11:00:00.000-05:00', true],
])('at %s the unit deadline is past: %s', (now, past) => {
  expect(isPast(now, lastMoment)).toBe(past);
});

test.each([
  ['2024-11-26T23:59:59.999+08:00', false],
  ['2024-11-27T00:00:00.000+08:00', true],
])('at %s the season has opened: %s', (now, opened) => {
  expect(hasOpened(season2024, now)).toBe(opened);
});

test('an extension moves one unit on one route, and never to an earlier moment', () => {
  const until = '2024-12-12T23:59:59.999+08:00';
  const season = applyOverlay(season2024, { extensions: [{ ...granted, route: 'district', until }] });
  expect(unitDeadline(season, desk)).toBe(until);
  expect(unitDeadline(season, desk, 'city')).toBe(lastMoment);
  expect(unitDeadline(season, { ...desk, unitId: 'another' })).toBe(lastMoment);
  const earlier = applyOverlay(season2024, { extensions: [{ ...granted, route: 'district', until: '2024-12-09T23:59:59.999+08:00' }] });
  expect(unitDeadline(earlier, desk)).toBe(lastMoment);
});

test('a ruling on the day end moves all deadlines of the notice', () => {
  const dayEnd = { minutes: 17 * 60 + 30, reason: '下班', by: '市人社局', at: '2024-12-01T09:00:00.000+08:00' };
  const season = applyOverlay(season2024, { dayEnd });
  expect(unitDeadline(season, desk)).toBe('2024-12-10T17:29:59.999+08:00');
  expect(districtDeadline(season)).toBe('2024-12-20T17:29:59.999+08:00');
  expect(sayDeadline(unitDeadline(season, desk))).toBe('12月10日（周二）17:30');
});

test.each([
  ['2024-12-05', '2024-12-10T23:59:59.999+08:00'],
  ['2024-12-06', '2024-12-11T23:59:59.999+08:00'],
  ['2024-12-07', '2024-12-11T23:59:59.999+08:00'],
  ['2024-12-10', '2024-12-13T23:59:59.999+08:00'],
  ['2024-12-30', '2025-01-03T23:59:59.999+08:00'],
])('a line returned on %s is due at %s', (day, due) => {
  expect(correctionDue(season2024, day)).toEqual({ ok: true, value: due });
});

test('a correction that would run into an unknown year is refused', () => {
  expect(correctionDue(season2024, '2026-12-30')).toEqual({ ok: false, code: 'calendarUnknown', facts: { year: 2027 } });
});

test.each([
  ['2024-12-05T09:00:00+08:00', 5, '还有 5 天'],
  ['2024-12-05T23:59:59.999+08:00', 5, '还有 5 天'],
  ['2024-12-09T00:00:00.000+08:00', 1, '明天截止'],
  ['2024-12-10T00:00:00.000+08:00', 0, '今天截止'],
  ['2024-12-10T23:59:59.999+08:00', 0, '今天截止'],
  ['2024-12-11T00:00:00.000+08:00', 0, '已截止'],
])('at %s %i days are left: %s', (now, days, words) => {
  expect(daysLeft(now, lastMoment)).toBe(days);
  expect(sayDaysLeft(now, lastMoment)).toBe(words);
});

test('says a deadline in Chinese', () => {
  expect(sayDeadline(lastMoment)).toBe('12月10日（周二）24:00');
  expect(sayDeadlineShortly(lastMoment)).toBe('12月10日 24:00');
  expect(sayDeadline('2024-12-10T17:30:00.000+08:00')).toBe('12月10日（周二）17:30');
});

test('past is a matter of the moment, not of how it is written', () => {
  fc.assert(
    fc.property(instants, instants, (now, deadline) => {
      const abroad = new Date(now).toISOString();
      expect(isPast(abroad, instantAt(deadline))).toBe(now > deadline);
      expect(epochOf(abroad)).toBe(epochOf(instantAt(now)));
      expect(daysLeft(abroad, instantAt(deadline))).toBe(daysLeft(instantAt(now), instantAt(deadline)));
    }),
  );
});
