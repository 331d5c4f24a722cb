import fc from 'fast-check';
import { explainQuota, placesAt, quotaProblems, roundShare, sayShare, shareOf } from '../../../cloudfunctions/domain/quota/quota';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { applyOverlay } from '../../../cloudfunctions/domain/season/overlay';
import { roundings, type Rounding } from '../../../cloudfunctions/domain/season/season';
import { quotaLevels } from '../../../cloudfunctions/domain/terms';
import { headcounts } from '../arbitraries';

const levels = fc.constantFrom(...quotaLevels);
const ruling = { reason: '会议研究', by: '市人社局', on: '2024-12-03', reading: 'below' } as const;
const ruledBelow = applyOverlay(season2024, {
  rulings: [
    { ...ruling, level: 'technician', at: 100 },
    { ...ruling, level: 'technician', at: 500 },
    { ...ruling, level: 'seniorTechnician', at: 100 },
  ],
});
const seasons = fc.constantFrom(season2024, ruledBelow);

test('never more places than the rate, and one more would be over it', () => {
  fc.assert(
    fc.property(seasons, levels, headcounts, (season, level, headcount) => {
      const { places, rate } = explainQuota(season, level, headcount);
      const percent = BigInt(rate?.percent ?? 100);
      expect(BigInt(places) * 100n <= BigInt(headcount) * percent).toBe(true);
      expect((BigInt(places) + 1n) * 100n > BigInt(headcount) * percent).toBe(true);
    }),
  );
});

test('a share is exact to the hundredth', () => {
  fc.assert(
    fc.property(headcounts, fc.integer({ min: 0, max: 100 }), (headcount, percent) => {
      const { whole, hundredths } = shareOf(headcount, percent);
      expect(BigInt(whole) * 100n + BigInt(hundredths)).toBe(BigInt(headcount) * BigInt(percent));
      expect(hundredths).toBeLessThan(100);
    }),
  );
});

test('one holder more inside a band never takes a place away', () => {
  fc.assert(
    fc.property(levels, fc.integer({ min: 0, max: 999_999 }), (level, headcount) => {
      const fewer = explainQuota(season2024, level, headcount);
      const more = explainQuota(season2024, level, headcount + 1);
      if (fewer.band === more.band) expect(more.places).toBeGreaterThanOrEqual(fewer.places);
    }),
  );
});

test('the readings hold the answer, the default takes the stricter', () => {
  fc.assert(
    fc.property(seasons, levels, headcounts, (season, level, headcount) => {
      const { places, band, readings, ambiguous } = explainQuota(season, level, headcount);
      expect(readings).toContainEqual({ band, places });
      expect(readings).toHaveLength(ambiguous ? 2 : 1);
      if (season === season2024) expect(places).toBe(Math.min(...readings.map((reading) => reading.places)));
    }),
  );
});

test('the sum that is printed gives the places that are given', () => {
  fc.assert(
    fc.property(seasons, levels, headcounts, (season, level, headcount) => {
      const { sum, places, rate } = explainQuota(season, level, headcount);
      const printed = /^(\d+) × (\d+)% = (\d+)(?:\.(\d+)，舍去零头得 (\d+))?$/.exec(sum);
      expect(printed === null).toBe(rate === null);
      if (!printed || !rate) return;
      expect([Number(printed[1]), Number(printed[2])]).toEqual([headcount, rate.percent]);
      expect([Number(printed[3]), Number(printed[5] ?? printed[3])]).toEqual([places, places]);
      expect(sum).toContain(`= ${sayShare(shareOf(headcount, rate.percent))}`);
    }),
  );
});

test('every answer cites the notice: its quote stands in its clause', () => {
  fc.assert(
    fc.property(levels, headcounts, (level, headcount) => {
      const { clause, quote } = explainQuota(season2024, level, headcount);
      expect(season2024.clauses.find((one) => one.clause === clause)?.text).toContain(quote);
    }),
  );
});

test('a unit is over exactly by what it uses beyond its places', () => {
  fc.assert(
    fc.property(levels, headcounts, fc.integer({ min: 0, max: 200_000 }), (level, headcount, used) => {
      const tier = level === 'technician' ? 'excellent' : 'senior';
      const { places } = explainQuota(season2024, level, headcount);
      const none = { technician: 0, seniorTechnician: 0 };
      const over = quotaProblems(season2024, { ...none, [level]: headcount }, { [tier]: used }).map((one) => one.over);
      expect(over).toEqual(used > places ? [used - places] : []);
    }),
  );
});

const roundedBy = (rounding: Rounding) =>
  applyOverlay(season2024, { rounding: { rounding, reason: '会议研究', by: '市人社局', at: '2024-12-01T09:00:00.000+08:00' } });

test('a ruling on rounding moves an answer by one place at most, and never where nothing is left over', () => {
  fc.assert(
    fc.property(fc.constantFrom(...roundings), levels, headcounts, (rounding, level, headcount) => {
      const [floor, ruled] = [explainQuota(season2024, level, headcount), explainQuota(roundedBy(rounding), level, headcount)];
      const hundredths = floor.rate ? shareOf(headcount, floor.rate.percent).hundredths : 0;
      const up = { floor: 0, round: hundredths >= 50 ? 1 : 0, ceil: hundredths > 0 ? 1 : 0 }[rounding];
      expect(ruled.places).toBe(floor.places + up);
      expect(ruled.sum.endsWith(hundredths === 0 ? floor.sum : `得 ${ruled.places}`)).toBe(true);
      expect(ruled.readings).toContainEqual({ band: ruled.band, places: ruled.places });
    }),
  );
});

test.each<[Rounding, number, number, string]>([
  ['floor', 99, 29, '99 × 30% = 29.7，舍去零头得 29'],
  ['round', 99, 30, '99 × 30% = 29.7，四舍五入得 30'],
  ['ceil', 99, 30, '99 × 30% = 29.7，零头进一得 30'],
  ['round', 98, 29, '98 × 30% = 29.4，四舍五入得 29'],
  ['round', 15, 5, '15 × 30% = 4.5，四舍五入得 5'],
  ['ceil', 1, 1, '1 × 30% = 0.3，零头进一得 1'],
  ['ceil', 10, 3, '10 × 30% = 3'],
])('%s of 30%% of %i is %i', (rounding, people, places, sum) => {
  expect(placesAt(roundedBy(rounding), people, 30)).toMatchObject({ places, sum });
  expect(roundShare(shareOf(people, 30), rounding)).toBe(places);
});
