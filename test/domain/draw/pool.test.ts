import { barOf, recusedFrom, type Asked } from '../../../cloudfunctions/domain/draw/pool';
import type { Expert } from '../../../cloudfunctions/domain/expert/expert';

const expert: Expert = {
  _id: 'e1', season: '2024', name: '乌兰', unitName: '鹿城重型机械厂', uscc: null, title: '高级技师', stratum: 'enterprise',
  fields: ['machinery'], tiers: [], active: true, load: 0, version: 1,
};
const one = (n: number) => ({ caseId: `c${n}`, unitId: `u${n}`, uscc: `91150203MA0K0000${n}X`, unitName: `鹿城第${n}机械厂` });
const cases = [one(1), one(2)];
const asked: Asked = { tier: 'senior', fields: ['machinery'], cases, ties: [], scope: 'panel', loadCap: 300 };
const tie = (more: object) => ({ expertId: 'e1', nominationId: null, unitId: null, dismissed: null, ...more });

test.each<readonly [string, Partial<Expert>, Partial<Asked>, string | null]>([
  ['nothing against it', {}, {}, null],
  ['inactive', { active: false }, {}, 'inactive'],
  ['another tier', { tiers: ['excellent'] }, {}, 'tier'],
  ['this tier', { tiers: ['excellent', 'senior'] }, {}, null],
  ['another field', { fields: ['process'] }, {}, 'field'],
  ['one of several fields', { fields: ['process', 'machinery'] }, { fields: ['electrical', 'machinery'] }, null],
  ['up to the cap', { load: 298 }, {}, null],
  ['one over the cap', { load: 299 }, {}, 'load'],
  ['own unit by code', { uscc: cases[0]?.uscc ?? '' }, {}, 'tie'],
  ['own unit by name', { unitName: '鹿城第2机械厂' }, {}, 'tie'],
  ['own unit, by case', { unitName: '鹿城第2机械厂' }, { scope: 'case' }, null],
  ['own unit, all cases', { unitName: '鹿城第2机械厂' }, { scope: 'case', cases: [one(2)] }, 'tie'],
  ['a tie to a case', {}, { ties: [tie({ nominationId: 'c1' })] }, 'tie'],
  ['a tie to a unit', {}, { ties: [tie({ unitId: 'u2' })] }, 'tie'],
  ['a tie elsewhere', {}, { ties: [tie({ nominationId: 'c9' }), tie({ unitId: 'u9' })] }, null],
  ['a tie of another', {}, { ties: [tie({ nominationId: 'c1', expertId: 'e2' })] }, null],
  ['a dismissed tie', {}, { ties: [tie({ nominationId: 'c1', dismissed: { reason: '', by: '', at: '' } })] }, null],
])('%s', (_what, more, also, bar) => {
  expect(barOf({ ...expert, ...more }, { ...asked, ...also })).toBe(bar);
});

test('recused are the very cases of the tie', () => {
  expect(recusedFrom(expert, cases, [tie({ unitId: 'u2' })])).toEqual(['c2']);
});
