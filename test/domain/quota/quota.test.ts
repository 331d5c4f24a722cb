import { explainQuota, neighbours, quotaProblems } from '../../../cloudfunctions/domain/quota/quota';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { applyOverlay } from '../../../cloudfunctions/domain/season/overlay';
import type { QuotaLevel } from '../../../cloudfunctions/domain/terms';

const ruling = { reason: '会议研究', by: '市人社局', on: '2024-12-03' } as const;

test.each<[QuotaLevel, number, number, number | null, string, string]>([
  ['seniorTechnician', 0, 0, null, '不足10人', '0 人，没有名额'],
  ['seniorTechnician', 1, 1, null, '不足10人', '1 人，不按比例，最多 1 名'],
  ['seniorTechnician', 9, 9, null, '不足10人', '9 人，不按比例，最多 9 名'],
  ['seniorTechnician', 10, 1, 10, '10人以上100人以下', '10 × 10% = 1'],
  ['seniorTechnician', 19, 1, 10, '10人以上100人以下', '19 × 10% = 1.9，舍去零头得 1'],
  ['seniorTechnician', 99, 9, 10, '10人以上100人以下', '99 × 10% = 9.9，舍去零头得 9'],
  ['seniorTechnician', 100, 5, 5, '100人以上', '100 × 5% = 5'],
  ['seniorTechnician', 101, 5, 5, '100人以上', '101 × 5% = 5.05，舍去零头得 5'],
  ['seniorTechnician', 199, 9, 5, '100人以上', '199 × 5% = 9.95，舍去零头得 9'],
  ['technician', 0, 0, null, '不足10人', '0 人，没有名额'],
  ['technician', 9, 9, null, '不足10人', '9 人，不按比例，最多 9 名'],
  ['technician', 10, 3, 30, '10人以上100人以下', '10 × 30% = 3'],
  ['technician', 99, 29, 30, '10人以上100人以下', '99 × 30% = 29.7，舍去零头得 29'],
  ['technician', 100, 15, 15, '100人以上500人以下', '100 × 15% = 15'],
  ['technician', 101, 15, 15, '100人以上500人以下', '101 × 15% = 15.15，舍去零头得 15'],
  ['technician', 499, 74, 15, '100人以上500人以下', '499 × 15% = 74.85，舍去零头得 74'],
  ['technician', 500, 50, 10, '500人以上', '500 × 10% = 50'],
  ['technician', 501, 50, 10, '500人以上', '501 × 10% = 50.1，舍去零头得 50'],
  ['technician', 1_000_000, 100_000, 10, '500人以上', '1000000 × 10% = 100000'],
])('%s %i → %i', (level, headcount, places, percent, band, sum) => {
  const answer = explainQuota(season2024, level, headcount);
  expect(answer).toMatchObject({ headcount, places, rate: percent === null ? null : { percent }, band, sum });
  expect(answer.justification).toBe(headcount > 0 && headcount < 10);
});

test('explains 100 technicians with both readings', () => {
  expect(explainQuota(season2024, 'technician', 100)).toEqual({
    headcount: 100,
    places: 15,
    rate: { percent: 15 },
    band: '100人以上500人以下',
    sum: '100 × 15% = 15',
    clause: '三(一)2',
    quote: '技师人数在100人以上500人以下的单位，按照15%的比例进行推荐',
    justification: false,
    ambiguous: true,
    readings: [
      { band: '100人以上500人以下', places: 15 },
      { band: '10人以上100人以下', places: 30 },
    ],
    assumption: season2024.boundary.reading,
    boundary: { at: 100, used: 'above', abovePercent: 15, belowPercent: 30, ruling: null },
  });
});

test.each<[QuotaLevel, number, boolean]>([
  ['seniorTechnician', 10, false],
  ['seniorTechnician', 99, false],
  ['seniorTechnician', 100, true],
  ['seniorTechnician', 101, false],
  ['seniorTechnician', 500, false],
  ['technician', 10, false],
  ['technician', 100, true],
  ['technician', 499, false],
  ['technician', 500, true],
])('%s %i is claimed twice: %s', (level, headcount, ambiguous) => {
  expect(explainQuota(season2024, level, headcount).ambiguous).toBe(ambiguous);
});

test('says which of our readings an answer rests on, and none where the notice is enough', () => {
  const assumption = (headcount: number): string | null =>
    explainQuota(season2024, 'seniorTechnician', headcount).assumption;
  expect(assumption(0)).toBe(season2024.assumptions.noHolders?.reading);
  expect(assumption(9)).toBe(season2024.smallUnits.reading);
  expect(assumption(20)).toBeNull();
  expect(assumption(21)).toBe(season2024.rounding.reading);
  expect(assumption(100)).toBe(season2024.boundary.reading);
});

test('says what was cut off', () => {
  expect(explainQuota(season2024, 'technician', 99).rounding).toEqual({ exact: '29.7', cut: '0.7', how: 'floor' });
  expect(explainQuota(season2024, 'seniorTechnician', 101).rounding).toEqual({ exact: '5.05', cut: '0.05', how: 'floor' });
  expect(explainQuota(season2024, 'technician', 10)).not.toHaveProperty('rounding');
});

test("the city's ruling decides its own boundary and no other", () => {
  const said = { ...ruling, level: 'technician', at: 500, reading: 'below' } as const;
  const season = applyOverlay(season2024, { rulings: [said] });
  expect(explainQuota(season, 'technician', 500)).toMatchObject({
    places: 75,
    rate: { percent: 15 },
    band: '100人以上500人以下',
    ambiguous: true,
    readings: [
      { band: '500人以上', places: 50 },
      { band: '100人以上500人以下', places: 75 },
    ],
    assumption: '正好 500 人，市人社局 2024年12月3日裁定按“以下”一档 15%。理由：会议研究',
    boundary: { used: 'below', ruling: said },
  });
  expect(explainQuota(season, 'technician', 100).places).toBe(15);
  expect(explainQuota(season, 'technician', 501).places).toBe(50);
});

test('a ruling for technicians at 100 leaves senior technicians at 100 alone', () => {
  const season = applyOverlay(season2024, { rulings: [{ ...ruling, level: 'technician', at: 100, reading: 'below' }] });
  expect(explainQuota(season, 'technician', 100)).toMatchObject({ places: 30, rate: { percent: 30 } });
  expect(explainQuota(season, 'seniorTechnician', 100)).toEqual(explainQuota(season2024, 'seniorTechnician', 100));
});

test('shows the cliffs on both sides', () => {
  const places = (level: QuotaLevel, headcount: number): number[][] =>
    neighbours(season2024, level, headcount).map((answer) => [answer.headcount, answer.places]);
  expect(places('seniorTechnician', 100)).toEqual([[99, 9], [100, 5], [101, 5]]);
  expect(places('technician', 500)).toEqual([[499, 74], [500, 50], [501, 50]]);
  expect(places('technician', 0)).toEqual([[0, 0], [1, 1]]);
  expect(places('technician', 1_000_000)).toEqual([[999_999, 99_999], [1_000_000, 100_000]]);
});

test.each([-1, 1.5, NaN, Infinity, 1_000_001])('a headcount of %s is a fault', (headcount) => {
  expect(() => explainQuota(season2024, 'technician', headcount)).toThrow(RangeError);
});

test('names every level that is over, with how many and the clause', () => {
  const headcounts = { technician: 100, seniorTechnician: 100 };
  expect(quotaProblems(season2024, headcounts, { excellent: 15, senior: 5, special: 40, chief: 40 })).toEqual([]);
  expect(quotaProblems(season2024, headcounts, { excellent: 16, senior: 7 })).toEqual([
    { tier: 'excellent', level: 'technician', over: 1, headcount: 100, percent: 15, places: 15, clause: '三(一)2' },
    { tier: 'senior', level: 'seniorTechnician', over: 2, headcount: 100, percent: 5, places: 5, clause: '三(一)1' },
  ]);
  expect(quotaProblems(season2024, { technician: 0, seniorTechnician: 8 }, { excellent: 1, senior: 9 })).toEqual([
    { tier: 'excellent', level: 'technician', over: 1, headcount: 0, percent: null, places: 0, clause: '三(一)2' },
    { tier: 'senior', level: 'seniorTechnician', over: 1, headcount: 8, percent: null, places: 8, clause: '三(一)1' },
  ]);
});
