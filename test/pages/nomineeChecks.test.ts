import { skillLevels, tiers } from '../../cloudfunctions/domain/terms';
import { season2024 } from '../../cloudfunctions/domain/season/2024';
import { moved, without } from '../../miniprogram/unit/nominee/achievements/arrange';
import { errorsShown, isTypedIn, problemsNow } from '../../miniprogram/unit/nominee/checks';
import { begin, type Draft } from '../../miniprogram/unit/nominee/drafts/draft';
import { help } from '../../miniprogram/unit/nominee/field-help/help';
import { depthOf, upTo } from '../../miniprogram/unit/nominee/known-date/depth';
import { stepOf, type Problem } from '../../miniprogram/unit/nominee/steps';
import { completeForm, today } from '../domain/madeUpForm';

const options = {
  season: '2024',
  grant: 'g',
  tiers: tiers.map((tier) => ({ tier, name: tier, from: season2024.tiers[tier].levels.value })),
  levels: skillLevels.map((level) => ({ level, name: level })),
  choices: { gender: [], ethnicity: [], politicalStatus: [], education: [] },
};
const { idNumber } = completeForm;
const saved: Draft = begin('g', '2024', { nominationId: 'n', revision: 1, tier: 'senior', form: { ...completeForm, idNumber: '' } });
const judged = (more: object) => problemsNow({ options, draft: saved, idNumber, hasNumber: true, said: [], today, ...more }).map(({ field }) => field);

test('a complete form is right on the phone as with the functions', () => {
  expect(judged({})).toEqual([]);
});

test.each([
  ['a phone too short', { form: { ...saved.form, phone: '139' } }, ['phone']],
  ['a tier that the level does not open', { tier: 'excellent' }, ['skillLevel']],
  ['no tier yet', { tier: '' }, []],
])('%s is seen without asking', (_what, more, fields) => {
  expect(judged({ draft: { ...saved, ...more } })).toEqual(fields);
});

const idSaid = { field: 'idNumber', code: 'invalid', message: '证件号码有一位不对' } as const;
const paperSaid = { field: 'levelCertificate', code: 'missing', message: '还没上传等级证书' } as const;

test('what only the functions can judge stays as they said it: papers, and a number that is not on this phone', () => {
  expect(judged({ idNumber: '', said: [idSaid, paperSaid] })).toEqual(['idNumber', 'levelCertificate']);
  expect(judged({ said: [idSaid, paperSaid] })).toEqual(['levelCertificate']);
  expect(judged({ idNumber: '', hasNumber: false })).toContain('idNumber');
});

const wrong: Problem = { field: 'phone', code: 'invalid', message: '手机号要 11 位' };
const empty: Problem = { field: 'phone', code: 'missing', message: '还没填写手机号' };
const unseen = [false, false, false, false, false];

test.each([
  ['before the field was left', wrong, { left: [] }, {}],
  ['once it was left', wrong, { left: ['phone'] }, { phone: '手机号要 11 位' }],
  ['left empty', empty, { left: ['phone'] }, {}],
  ['after its step was left', empty, { visited: [true, false, false, false, false] }, { phone: '还没填写手机号' }],
  ['while somebody types there', wrong, { left: ['phone'], typing: 'phone' }, {}],
  ['while somebody puts it right', wrong, { left: ['phone'], typing: 'phone', errors: { phone: '以前的' } }, { phone: '手机号要 11 位' }],
])('an error %s', (_what, problem, more, shown) => {
  expect(errorsShown([problem], { visited: unseen, left: [], typing: '', errors: {}, ...more })).toEqual(shown);
});

test('a field is judged at once where one tap fills it in', () => {
  expect(['honours.0.title', 'phone', 'honours.0.date', 'gender'].map(isTypedIn)).toEqual([true, true, false, false]);
});

const items = ['甲', '乙', '丙'].map((title) => ({ title, date: '', detail: '' }));
const titles = (list: readonly { title: string }[]): string => list.map(({ title }) => title).join('');

test('items change places, and one taken out can come back', () => {
  expect([moved(items, 0, 1), moved(items, 2, -1), moved(items, 2, 1)].map(titles)).toEqual(['乙甲丙', '甲丙乙', '甲乙丙']);
  const { items: left, removed } = without(items, 1);
  expect([titles(left), removed]).toEqual(['甲丙', { item: items[1], at: 1 }]);
});

test('a date is known to the year, the month or the day', () => {
  expect(['2021', '2021-03', '2021-03-05'].map(depthOf)).toEqual(['year', 'month', 'date']);
  expect([upTo('month', '2021-03-05'), upTo('year', '2021-03'), upTo('date', '2021')]).toEqual(['2021-03', '2021', '2021']);
});

test('every help is about a field of the form, in three parts', () => {
  for (const [field, { what, where, example }] of Object.entries(help)) {
    expect(stepOf(field)).toBeLessThan(4);
    expect([what, where, example].every((text) => text.length > 1)).toBe(true);
  }
});
