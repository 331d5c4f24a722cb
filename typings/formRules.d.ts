/** The rules of 附件1 that a phone asks at once, also without a network: built from the functions' own files, never written twice. */
import type { maskIdNumber } from '../cloudfunctions/domain/identity/idNumber';
import type { checkForm, normaliseForm } from '../cloudfunctions/domain/form/checkForm';
import type { fieldLabel, fieldValue } from '../cloudfunctions/domain/wording/formWords';

export interface FormRules {
  readonly checkForm: typeof checkForm;
  readonly normaliseForm: typeof normaliseForm;
  readonly fieldLabel: typeof fieldLabel;
  readonly fieldValue: typeof fieldValue;
  readonly maskIdNumber: typeof maskIdNumber;
}
