import fc from 'fast-check';
import { blankForm, type Form } from '../../miniprogram/unit/nominee/blankForm';
import { isSettled, merge, type Choices } from '../../miniprogram/unit/nominee/drafts/merge';
import { writtenFields, type Revision } from '../../miniprogram/unit/nominee/drafts/draft';

const start: Form = { ...blankForm, name: '王䶮', position: '班长', occupation: '焊工', occupationYears: 15 };
const at = (form: Partial<Form>, tier: Revision['tier'] = 'senior', revision = 1): Revision => ({ revision, tier, form: { ...start, ...form } });

test('what only one side changed goes together by itself, and the colleague’s is named', () => {
  const merged = merge({ base: at({}), mine: at({ occupation: '电焊工' }), theirs: at({ position: '工段长' }, 'senior', 2) });
  expect(merged).toMatchObject({ form: { occupation: '电焊工', position: '工段长' }, conflicts: [], taken: ['岗位'] });
});

test('what both changed waits for a choice; until then mine stands', () => {
  const meeting = { base: at({}), mine: at({ position: '大班长' }), theirs: at({ position: '工段长' }) };
  const open = merge(meeting);
  expect(open.conflicts).toEqual([{ key: 'position', label: '岗位', mine: '大班长', theirs: '工段长', chosen: '' }]);
  expect([open.form.position, isSettled(open.conflicts)]).toEqual(['大班长', false]);
  const chosen = merge({ ...meeting, choices: { position: 'theirs' } });
  expect([chosen.form.position, isSettled(chosen.conflicts)]).toEqual(['工段长', true]);
});

test.each([
  ['the same', { position: '工段长' }, { position: '工段长' }],
  ['but for blanks', { position: ' 班长 ' }, { position: '班长' }],
  ['but for dots that look alike', { name: '巴图•乌恩' }, { name: '巴图·乌恩' }],
])('both wrote %s: no conflict', (_what, mine, theirs) => {
  expect(merge({ base: at({}), mine: at(mine), theirs: at(theirs) }).conflicts).toEqual([]);
});

test('tiers that differ are told by their names', () => {
  const { conflicts, tier } = merge({ base: at({}), mine: at({}, 'chief'), theirs: at({}, 'special'), tierName: (one) => `层级${one}` });
  expect(conflicts).toEqual([{ key: 'tier', label: '申报层级', mine: '层级chief', theirs: '层级special', chosen: '' }]);
  expect(tier).toBe('chief');
});

test('an item of a list is a conflict of its own', () => {
  const honour = (detail: string) => ({ honours: [{ title: '鹿城工匠', date: '2020', detail }] });
  const { conflicts } = merge({ base: at(honour('')), mine: at(honour('我')), theirs: at(honour('他')) });
  expect(conflicts).toEqual([{ key: 'honours.0', label: '第1项荣誉', mine: '鹿城工匠（2020年）：我', theirs: '鹿城工匠（2020年）：他', chosen: '' }]);
});

test.each([
  ['the colleague left it', { mine: 'm', before: 'b', theirs: 'b' }, []],
  ['both typed the same', { mine: 'm', before: 'b', theirs: 'm' }, []],
  ['each typed another', { mine: 'm', before: 'b', theirs: 't' }, ['idNumber']],
  ['nothing was typed here', undefined, []],
])('an ID number, masked: %s', (_what, numbers, keys) => {
  const { conflicts } = merge({ base: at({}), mine: at({}), theirs: at({}), numbers });
  expect(conflicts.map(({ key }) => key)).toEqual(keys);
});

const words = fc.constantFrom('', '甲', '乙');
const anyForm = fc.record({ name: words, position: words, education: words, inServiceStatement: fc.boolean(), occupationYears: fc.constantFrom(null, 1, 2) });
const anyTier = fc.constantFrom('excellent' as const, 'senior' as const);
const anyRevision = fc.record({ form: anyForm, tier: anyTier }).map(({ form, tier }) => at(form, tier));
const anyChoices: fc.Arbitrary<Choices> = fc.dictionary(fc.constantFrom('name', 'position', 'tier'), fc.constantFrom('mine' as const, 'theirs' as const));

test('every value of either side is in the form or in a conflict, unless only the other side changed it', () => {
  fc.assert(
    fc.property(anyRevision, anyRevision, anyRevision, anyChoices, (base, mine, theirs, choices) => {
      const { form, conflicts } = merge({ base, mine, theirs, choices });
      for (const field of writtenFields) {
        const open = conflicts.some(({ key }) => key === field);
        const [was, here, there, now] = [base, mine, theirs, { form }].map((one) => JSON.stringify(one.form[field]));
        expect(open).toBe(here !== was && there !== was && here !== there);
        if (!open) expect(now).toBe(here === was ? there : here);
        else expect(now).toBe(choices[field] === 'theirs' ? there : here);
      }
    }),
  );
});

test('what was merged needs no second merging', () => {
  fc.assert(
    fc.property(anyRevision, anyRevision, anyRevision, (base, mine, theirs) => {
      const once = merge({ base, mine, theirs });
      expect(merge({ base: theirs, mine: once, theirs })).toMatchObject({ form: once.form, tier: once.tier, conflicts: [], taken: [] });
    }),
  );
});
