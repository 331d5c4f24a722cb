import { eligibilityFailures } from '../../../cloudfunctions/domain/form/eligibility';
import type { NomineeForm } from '../../../cloudfunctions/domain/form/form';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import type { SkillLevel, Tier } from '../../../cloudfunctions/domain/terms';
import { completeForm, today } from '../madeUpForm';

const failed = (tier: Tier, changes: Partial<NomineeForm>): string[] =>
  eligibilityFailures(season2024, tier, { ...completeForm, ...changes }, today).map(({ rule }) => rule);

const fits: readonly (readonly [Tier, SkillLevel, boolean])[] = [
  ['excellent', 'technician', true],
  ['excellent', 'seniorTechnician', false],
  ['excellent', 'specialTechnician', false],
  ['excellent', 'chiefTechnician', false],
  ['senior', 'technician', false],
  ['senior', 'seniorTechnician', true],
  ['senior', 'specialTechnician', false],
  ['senior', 'chiefTechnician', false],
  ['special', 'technician', false],
  ['special', 'seniorTechnician', true],
  ['special', 'specialTechnician', true],
  ['special', 'chiefTechnician', false],
  ['chief', 'technician', false],
  ['chief', 'seniorTechnician', true],
  ['chief', 'specialTechnician', true],
  ['chief', 'chiefTechnician', true],
];

test.each(fits)('%s is open to %s: %s', (tier, skillLevel, fit) => {
  expect(failed(tier, { skillLevel })).toEqual(fit ? [] : ['holdsLevelForTier']);
});

test('gives every failure, not only the first', () => {
  const changes = { inServiceStatement: false, skillLevel: 'technician', issuedOn: '2024-12-06', truthStatement: false } as const;
  expect(failed('senior', changes)).toEqual(['isInService', 'holdsLevelForTier', 'holdsCertificateAlready', 'isVouchedFor']);
});

test('what is not yet filled in is no failure of the notice', () => {
  expect(failed('senior', { skillLevel: '', issuedOn: '' })).toEqual([]);
});

test('no age is asked: the retired are excluded by statement alone', () => {
  expect(failed('senior', { idNumber: '11010519491231002X' })).toEqual([]);
});

test('names the levels that would fit', () => {
  const [failure] = eligibilityFailures(season2024, 'special', { ...completeForm, skillLevel: 'technician' }, today);
  expect(failure).toEqual({
    rule: 'holdsLevelForTier',
    field: 'skillLevel',
    clause: '三',
    message: '特级技师面向高级技师、特级技师，填的是技师。请改等级，或换一个层级',
  });
});
