import type { Role } from '../../cloudfunctions/domain/terms';
import type { City, Person } from './city';

/** One row of `GET /local/people`: somebody who can be played, in one of their roles. */
export interface LocalPerson {
  readonly openid: string;
  readonly role: Role;
  readonly name: string;
  readonly phone: string;
  /** The unit's name. */
  readonly unit?: string;
  /** The district's code. */
  readonly district?: string;
  /** The unit's code, for contacts: what to register with. */
  readonly uscc?: string;
  /** What a unit writes on the form, for workers. */
  readonly idNumber?: string;
}

const row = (
  role: Role,
  { openid, name, phone }: Person,
  more: Pick<LocalPerson, 'unit' | 'district' | 'uscc' | 'idNumber'> = {},
): LocalPerson => ({
  openid,
  role,
  name,
  phone,
  ...more,
});

/** Everybody, one row for each role. */
export function people({ units, workers, staff }: City): LocalPerson[] {
  const unitNames = new Map(units.map(({ uscc, name }) => [uscc, name]));
  return [
    ...staff.map((member) => row(member.role, member, member.district ? { district: member.district } : {})),
    ...units.map(({ name, uscc, district, contact }) => row('unitContact', contact, { unit: name, district, uscc })),
    ...workers.map((worker) =>
      row('nominee', worker, { unit: unitNames.get(worker.uscc) ?? '', idNumber: worker.idNumber }),
    ),
  ];
}
