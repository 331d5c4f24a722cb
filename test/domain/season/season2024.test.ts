import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import type { Figure } from '../../../cloudfunctions/domain/season/season';
import { districts, tiers } from '../../../cloudfunctions/domain/terms';

const figures: readonly (readonly [string, Figure<unknown>])[] = [
  ['opens', season2024.opens],
  ['unit deadline by the district', season2024.deadlines.unit.district],
  ['unit deadline to the city', season2024.deadlines.unit.city],
  ['district deadline', season2024.deadlines.district],
  ['day end', season2024.dayEnd],
  ['all places', season2024.allPlaces],
  ['boundary', season2024.boundary],
  ['rounding', season2024.rounding],
  ['small units', season2024.smallUnits],
  ['district rate', season2024.districtRate],
  ['correction days', season2024.correctionDays],
  ...tiers.flatMap((tier): [string, Figure<unknown>][] => [
    [`places of ${tier}`, season2024.tiers[tier].places],
    [`route of ${tier}`, season2024.tiers[tier].route],
    [`levels of ${tier}`, season2024.tiers[tier].levels],
  ]),
];

const textOf = (clause: string): string => season2024.clauses.find((one) => one.clause === clause)?.text ?? '';

test.each(figures)('%s cites a clause that stands in the notice', (_, figure) => {
  expect(textOf(figure.clause)).not.toBe('');
});

test.each(figures)('%s: an assumption says its reading and is on the list of assumptions', (_, figure) => {
  const readings = Object.values(season2024.assumptions).map(({ reading }) => reading);
  expect(figure.mark === 'notice' || readings.includes(figure.reading)).toBe(true);
});

test('the places are those of clause 二 and make 1110', () => {
  const places = tiers.map((tier) => season2024.tiers[tier].places.value);
  expect(places).toEqual([1000, 70, 30, 10]);
  expect(places.reduce((sum, n) => sum + n)).toBe(season2024.allPlaces.value);
  expect(textOf('二')).toContain('首席技师10人、特级技师30人、高级技师70人、优秀技师1000人');
});

test('excellent and senior go by the district, special and chief straight to the city', () => {
  expect(tiers.map((tier) => season2024.tiers[tier].route.value)).toEqual(['district', 'district', 'city', 'city']);
  expect(tiers.map((tier) => season2024.tiers[tier].drawsOn)).toEqual(['technician', 'seniorTechnician', null, null]);
});

test('the dates and the rate of the districts are those of 三(一)', () => {
  expect(season2024.deadlines.unit.district.value).toBe('2024-12-10');
  expect(season2024.deadlines.unit.city.value).toBe('2024-12-10');
  expect(season2024.deadlines.district.value).toBe('2024-12-20');
  expect(textOf('三(一)')).toContain('于12月10日前');
  expect(textOf('三(一)')).toContain('于12月20日前');
  expect(textOf('三(一)3')).toContain('于12月10日前直接报送');
  expect(textOf('三(一)1')).toContain(`按照${season2024.districtRate.value}%的比例产生推荐人选`);
});

test('every band quotes its clause, with its own numbers', () => {
  const bands = Object.values(season2024.quotas).flatMap(({ clause, bands }) => bands.map((band) => ({ clause, band })));
  expect(bands).toHaveLength(7);
  bands.forEach(({ clause, band }) => {
    expect(textOf(clause)).toContain(band.quote);
    expect(band.quote).toContain(band.name);
    expect(band.quote).toContain(band.percent === null ? '不受比例限制' : `按照${band.percent}%的比例`);
  });
});

test('the stages come in the order of the notice, dates only where it gives one', () => {
  expect(season2024.stages.map(({ clause }) => clause)).toEqual([
    '三(一)',
    '三(一)',
    '三(二)',
    '三(三)',
    '三(四)',
    '三(五)',
    '三(五)',
  ]);
  expect(season2024.stages.map(({ until }) => until)).toEqual(['2024-12-10', '2024-12-20', null, null, null, null, null]);
});

test('there are ten places, each with its own code and names', () => {
  expect(districts).toHaveLength(10);
  (['code', 'name', 'short'] as const).forEach((key) => {
    expect(new Set(districts.map((district) => district[key])).size).toBe(10);
  });
});
