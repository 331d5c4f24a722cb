/** The phone's copy of the form's rules is the functions' own, built. */
import { readFileSync } from 'node:fs';
import { emptyForm } from '../../../cloudfunctions/domain/form/checkForm';
import * as domain from '../../../cloudfunctions/domain/form/checkForm';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { formRules, formRulesFile } from '../../../local/buildFormRules';
import { checkForm, fieldLabel, normaliseForm } from '../../../miniprogram/unit/rules/formRules';
import { completeForm, today } from '../madeUpForm';

test('the committed file is what npm run build writes', async () => {
  // Not `toBe` of the texts: a difference would print both in full.
  expect(readFileSync(formRulesFile, 'utf8') === (await formRules())).toBe(true);
});

test('it holds nothing at which an older phone gives up on the whole script: iOS knows lookbehind since 16.4 only', () => {
  expect(readFileSync(formRulesFile, 'utf8')).not.toMatch(/\(\?<[!=]/);
});

test.each([emptyForm, completeForm, { ...completeForm, phone: '1', occupationYears: 60, issuedOn: '2024-12-06' }])('it judges as the functions do', (form) => {
  const normal = normaliseForm(form);
  expect(normal).toEqual(domain.normaliseForm(form));
  expect(checkForm(season2024, 'senior', normal, today)).toEqual(domain.checkForm(season2024, 'senior', normal, today));
  expect(fieldLabel('honours.0.date')).toBe('第1项荣誉的时间');
});
