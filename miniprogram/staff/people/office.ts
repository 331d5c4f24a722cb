import type { InputOf, ReplyOf } from '../../../typings/api';

/** A role that the person at the phone may fill. */
export type Duty = ReplyOf<'account', 'duties'>['duties'][number];

type Office = InputOf<'account', 'members'>;

/** What names an office to the functions; null until a role, and where it has one its district, is chosen. */
export function officeOf(duty: Duty | null, district: Office['district'] | ''): Office | null {
  if (!duty) return null;
  if (!duty.inDistrict) return { role: duty.role };
  return district ? { role: duty.role, district } : null;
}
