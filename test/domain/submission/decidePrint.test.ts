import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { decidePrint, notListed } from '../../../cloudfunctions/domain/submission/decidePrint';
import type { Desk, Line } from '../../../cloudfunctions/domain/nomination/desk';
import { printedKinds, type PrintedKind } from '../../../cloudfunctions/domain/submission/printed';
import { season2024 as season } from '../../../cloudfunctions/domain/season/2024';
import type { Route } from '../../../cloudfunctions/domain/terms';
import { fileName, opinionBoxes, printedNote } from '../../../cloudfunctions/domain/wording/printedWords';
import { madeUpDesk, madeUpLine } from '../madeUpDesk';

const line = (nominationId: string, more: Partial<Line> = {}): Line => madeUpLine({ nominationId, ...more });

const lines: readonly Line[] = [
  line('waiting'),
  line('confirmed', { state: 'confirmed', confirmedRevision: 1 }),
  line('draft', { state: 'draft', lacks: ['phone'] }),
  line('handedIn', { state: 'returned', lacks: ['phone'], receipt: 'HZ-1' }),
  line('withdrawn', { state: 'withdrawn' }),
  line('left', { state: 'ended' }),
  line('chief', { tier: 'chief', state: 'confirmed' }),
];

const desk = (own: readonly Line[], headcounts: Desk['headcounts'] = null): Desk => madeUpDesk({ lines: own, headcounts });

const printed = (kind: PrintedKind, more: { nominationId?: string; route?: Route } = {}, own: readonly Line[] = lines) => {
  const decision = decidePrint({ season, desk: desk(own), kind, nominationId: more.nominationId, route: more.route });
  return decision.ok ? decision.value.map(({ nominationId }) => nominationId) : [decision.code, decision.facts];
};

test.each([
  ['application', { nominationId: 'draft' }, ['draft']],
  ['application', { nominationId: 'withdrawn' }, ['notFound', { what: '这份推荐' }]],
  ['application', { nominationId: 'left' }, ['notFound', { what: '这份推荐' }]],
  ['application', { nominationId: 'of another unit' }, ['notFound', { what: '这份推荐' }]],
  ['confirmation', { nominationId: 'confirmed' }, ['confirmed']],
  ['confirmation', {}, ['waiting']],
  ['summary', {}, ['waiting', 'confirmed', 'handedIn', 'chief']],
  ['summary', { route: 'district' }, ['waiting', 'confirmed', 'handedIn']],
  ['summary', { route: 'city' }, ['chief']],
  ['headcounts', {}, ['headcountsMissing', {}]],
  ['contacts', {}, []],
  ['authority', {}, []],
] as const)('%s %j is about %j', (kind, more, about) => {
  expect(printed(kind, more)).toEqual(about);
});

test('why there is nothing to print', () => {
  expect(printed('summary', {}, [])).toEqual(['nothingToPrint', { why: 'nobody', count: 0 }]);
  expect(printed('summary', {}, lines.slice(2, 3))).toEqual(['nothingToPrint', { why: 'incomplete', count: 1 }]);
  expect(printed('confirmation', {}, lines.slice(1))).toEqual(['nothingToPrint', { why: 'allConfirmed', count: 0 }]);
});

test('who is not listed is counted for each way', () => {
  expect([undefined, 'district' as const, 'city' as const].map((route) => notListed({ season, desk: desk(lines), route }))).toEqual([1, 1, 0]);
});

test('every kind is decided', () => {
  for (const kind of printedKinds) expect(() => printed(kind)).not.toThrow();
});

test.each([
  [['附件1 认定申请表', '巴图·𬭳䶮'], '附件1 认定申请表 巴图·𬭳䶮'],
  [['a/b\\c:d*e?f"g<h>i|j'], 'abcdefghij'],
  [['..', '../etc/passwd', 'x.'], 'etcpasswd x'],
  [['\u202e倒\u0000'], '倒'],
  [['䶮'.repeat(90)], '䶮'.repeat(80)],
])('%j names a file %j', (words, name) => {
  expect(fileName(...words)).toBe(name);
});

test('a long name is left to the form, not squeezed into its foot', () => {
  expect(printedNote('王䶮', 3, '2024-12-05')).toBe('王䶮　第 3 版　2024年12月5日打印');
  expect(printedNote('𬭳'.repeat(21), null, '2024-12-05')).toBe('2024年12月5日打印');
});

test.each([
  ['senior', '150203', ['初评意见：', '会同审核意见：']],
  ['excellent', '150203', ['初审意见：', '会同审核意见：']],
  ['excellent', 'XTGX', ['初审意见：', '由稀土高新区党群工作部一并出具意见，此栏不填。']],
  ['chief', '150203', ['首席技师直接报送市人力资源和社会保障局，此栏不填。', '首席技师直接报送市人力资源和社会保障局，此栏不填。']],
] as const)('%s in %s: the district’s two boxes', (tier, district, texts) => {
  expect(opinionBoxes(season2024, tier, district)[1]?.map(({ text }) => text)).toEqual(texts);
});
