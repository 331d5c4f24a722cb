import { countByStep, stepOf } from '../../miniprogram/unit/nominee/steps';
import { tierChoices } from '../../miniprogram/unit/nominee/level/tierChoices';

test.each([
  ['idNumber', 0],
  ['issuedOn', 1],
  ['honours.0.date', 2],
  ['levelCertificate', 3],
  ['truthStatement', 4],
  ['somethingNew', 4],
])('the field %s stands in step %d', (field, step) => {
  expect(stepOf(field)).toBe(step);
});

const problems = [
  { field: 'name', code: 'missing', message: '还没有填姓名' },
  { field: 'issuedOn', code: 'invalid', message: '发证日期晚于今天' },
  { field: 'issuedOn', code: 'implausible', message: '发证日期太早' },
] as const;

test('problems are counted step by step', () => {
  expect(countByStep(problems)).toEqual([1, 2, 0, 0, 0]);
});

const options = {
  season: '2024',
  grant: null,
  tiers: [
    { tier: 'excellent', name: '优秀技师', from: ['technician'] },
    { tier: 'senior', name: '高级技师', from: ['seniorTechnician'] },
  ],
  levels: [
    { level: 'technician', name: '技师' },
    { level: 'seniorTechnician', name: '高级技师' },
  ],
  choices: { gender: [], ethnicity: [], politicalStatus: [], education: [] },
} as const;

test('a tier that is closed to a level says whom it is for', () => {
  const { tiers, why } = tierChoices(options, 'seniorTechnician');
  expect(tiers.map(({ disabled }) => disabled)).toEqual([true, false]);
  expect(why).toBe('优秀技师面向技师等级，这里不能选。');
});

test('before a level is chosen every tier is open', () => {
  expect(tierChoices(options, '')).toMatchObject({ why: '', tiers: [{ disabled: false }, { disabled: false }] });
});
