import * as z from 'zod';
import { grantIdOf } from '../../domain/account/people';
import type { Person } from '../../domain/account/person';
import { deskId } from '../../domain/nomination/desk';
import { allow } from '../../domain/refusal';
import { decideRegister, unitIdMeant } from '../../domain/unit/decideRegister';
import { readRegistration, type WrittenRegistration } from '../../domain/unit/registration';
import type { Unit } from '../../domain/unit/unit';
import { receivingOffice } from '../../domain/wording/names';
import { action } from '../../platform/action';
import { signedIn } from '../../platform/caller';
import { desks, people, units } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { notify, record } from '../../platform/ledger';
import { pages } from '../../platform/pages';
import { giveGrant, phoneOf } from '../../platform/people';
import { seasonId, seasonWithin } from '../../platform/season';

const text = z.string().max(200).default('');

/** The shape only; what is wrong with it is said by `readRegistration`, all at once. */
const input = z.strictObject({
  uscc: z.string().max(40),
  name: z.string().max(200),
  district: z.string().max(20),
  address: text,
  contact: z.strictObject({
    name: z.string().max(200),
    position: text,
    phone: text,
    landline: text,
    email: text,
    backupName: text,
    backupPhone: text,
  }),
});

/** A contact without another phone is reached on the one that signed in. */
const writtenOf = ({ contact, ...rest }: z.output<typeof input>, ownPhone: string): WrittenRegistration => ({
  ...rest,
  contact: { ...contact, phone: contact.phone.trim() || ownPhone },
});

async function otherUnits(tx: Transaction, person: Person, unitId: string): Promise<Unit[]> {
  const ids = person.grants.flatMap((grant) => (grant.role === 'unitContact' && grant.unitId ? [grant.unitId] : []));
  const others: Unit[] = [];
  for (const id of ids.filter((one) => one !== unitId)) {
    const unit = await tx.get(units, id);
    if (unit) others.push(unit);
  }
  return others;
}

/** Registers a unit for the district to approve; whoever registers is its first contact and may write from now on. */
export const register = action({
  input,
  allow: [signedIn],
  refuses: ['usccInvalid', 'invalid', 'tooManyRegistrations', 'usccTaken', 'busy'],
  run: async (asked, { personId }, { now }) =>
    transact(async (tx) => {
      const person = await tx.get(people, personId);
      if (!person) throw new Error('whoever is signed in is a person');
      const registration = readRegistration(writtenOf(asked, phoneOf(person)));
      if (!registration.ok) return registration;
      const details = registration.value;
      const unitId = unitIdMeant(person, details.uscc);
      const unit = await tx.get(units, unitId);
      const desk = unit ? await tx.get(desks, deskId(seasonId, unitId)) : null;
      const others = await otherUnits(tx, person, unitId);
      const season = await seasonWithin(tx);
      const decision = decideRegister({ season, person, details, unit, desk, others, now });
      if (!decision.ok) return decision;
      const office = receivingOffice(season, details.district);
      const grantId = grantIdOf('unitContact', unitId);
      if (!decision.value) return allow({ unitId, grantId, state: unit?.state ?? 'pending', office });
      const made = decision.value;
      await tx.put(units, made.unit);
      await tx.put(desks, made.desk);
      if (made.grant) await giveGrant(tx, person, made.grant, details.contact.name);
      const event = await record(tx, {
        aggregate: `unit|${unitId}`,
        seq: made.unit.version,
        type: 'unitRegistered',
        at: now,
        actor: { personId, role: 'unitContact' },
        facts: { uscc: details.uscc, name: details.name, district: details.district },
      });
      await notify(tx, event, 1, now, {
        to: { kind: 'office', officeId: grantIdOf('districtOfficer', details.district) },
        template: 'unitRegistered',
        page: pages.queue,
        facts: { unitName: details.name },
      });
      return allow({ unitId, grantId, state: made.unit.state, office });
    }),
});
