import { isUscc, normaliseUscc } from '../identity/uscc';
import { normaliseMobile } from '../identity/mobile';
import { normalisePersonName } from '../identity/personName';
import type { FormProblem } from '../form/form';
import { nameProblems, phoneProblems, problem } from '../form/formFields';
import { allow, refuse, type Decision } from '../refusal';
import { districtCodes, isOneOf, type DistrictCode } from '../terms';
import type { UnitContactDetails } from './unit';

/** What a unit wrote of itself, with its contact (附件3 联络表): whatever stood in the boxes, '' where nothing did. */
export interface WrittenRegistration {
  readonly uscc: string;
  readonly name: string;
  readonly district: string;
  readonly address: string;
  readonly contact: UnitContactDetails;
}

/** The same, with nothing wrong with it. Optional texts are ''. */
export interface UnitRegistration extends WrittenRegistration {
  readonly district: DistrictCode;
}

const longestLine = 100;
const emailShape = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;
const landlineShape = /^(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?$/;

export const normaliseContact = (contact: UnitContactDetails): UnitContactDetails => ({
  name: normalisePersonName(contact.name),
  position: contact.position.trim(),
  phone: normaliseMobile(contact.phone),
  landline: contact.landline.normalize('NFKC').replace(/\s/g, ''),
  email: contact.email.trim(),
  backupName: normalisePersonName(contact.backupName),
  backupPhone: normaliseMobile(contact.backupPhone),
});

export const normaliseRegistration = (registration: WrittenRegistration): WrittenRegistration => ({
  uscc: normaliseUscc(registration.uscc),
  name: registration.name.trim(),
  district: registration.district,
  address: registration.address.trim(),
  contact: normaliseContact(registration.contact),
});

const tooLong = (field: string, text: string, label: string): FormProblem[] =>
  text.length > longestLine ? [problem(field, 'invalid', `${label}最多 ${longestLine} 个字`)] : [];

/** Everything wrong with 附件3; fields are named under `prefix`. */
export function checkContact(contact: UnitContactDetails, prefix = 'contact'): FormProblem[] {
  const { landline, email, backupName, backupPhone } = contact;
  const at = (field: keyof UnitContactDetails): string => `${prefix}.${field}`;
  return [
    ...nameProblems(at('name'), contact.name),
    ...phoneProblems(at('phone'), contact.phone),
    ...tooLong(at('position'), contact.position, '职务'),
    ...(landline === '' || landlineShape.test(landline) ? [] : [problem(at('landline'), 'invalid', '座机写区号和号码，如 0472-5012345')]),
    ...(email === '' || emailShape.test(email) ? [] : [problem(at('email'), 'invalid', '邮箱写全，如 name@example.cn')]),
    ...(backupName === '' ? [] : nameProblems(at('backupName'), backupName)),
    ...(backupPhone === '' ? [] : phoneProblems(at('backupPhone'), backupPhone)),
  ];
}

function usccProblems(uscc: string): FormProblem[] {
  if (uscc === '') return [problem('uscc', 'missing', '还没填写统一社会信用代码')];
  return isUscc(uscc) ? [] : [problem('uscc', 'invalid', '统一社会信用代码不对。请照营业执照或法人证书核对 18 位')];
}

/** Everything wrong with a normalised registration at once. Whether the code is taken is not known here. */
export function checkRegistration(registration: WrittenRegistration): FormProblem[] {
  const { uscc, name, district, address, contact } = registration;
  return [
    ...usccProblems(uscc),
    ...(name === '' ? [problem('name', 'missing', '还没填写单位名称')] : tooLong('name', name, '单位名称')),
    ...(isOneOf(districtCodes, district) ? [] : [problem('district', 'missing', '还没选所在旗县区')]),
    ...tooLong('address', address, '地址'),
    ...checkContact(contact),
  ];
}

/** What was written, in one spelling and with a district there is, or everything wrong with it at once. */
export function readRegistration(written: WrittenRegistration): Decision<UnitRegistration, 'usccInvalid' | 'invalid'> {
  const registration = normaliseRegistration(written);
  const { district } = registration;
  const problems = checkRegistration(registration);
  if (problems.length === 0 && isOneOf(districtCodes, district)) return allow({ ...registration, district });
  if (problems.every(({ field, code }) => field === 'uscc' && code === 'invalid')) return refuse('usccInvalid');
  return refuse('invalid', { fields: problems.map(({ field }) => field), problems });
}
