import type { FormRules } from '../../../typings/formRules';

export const checkForm: FormRules['checkForm'];
export const normaliseForm: FormRules['normaliseForm'];
export const fieldLabel: FormRules['fieldLabel'];
export const fieldValue: FormRules['fieldValue'];
export const maskIdNumber: FormRules['maskIdNumber'];
