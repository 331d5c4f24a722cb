/** A unit with hundreds of nominees, put straight into the database as the functions would have left it. Nobody is real. */
import type { Desk, Line } from '../../cloudfunctions/domain/nomination/desk';
import { lineFrom } from '../../cloudfunctions/domain/nomination/decideSave';
import type { NomineeForm } from '../../cloudfunctions/domain/form/form';
import type { FormRevision, Nomination } from '../../cloudfunctions/domain/nomination/nomination';
import type { NominationState } from '../../cloudfunctions/domain/nomination/states';
import { desks, forms, nominations, type Collection, type Document } from '../../cloudfunctions/platform/database/collections';
import { db } from '../../cloudfunctions/platform/database/connect';
import { deskOf } from '../../cloudfunctions/platform/desks';
import { sealForm } from '../../cloudfunctions/platform/formRevisions';
import { personIdOf } from '../../cloudfunctions/platform/people';
import { diceFrom } from '../../local/city/dice';
import { madeUpName } from '../../local/city/names';
import { completeForm } from '../domain/madeUpForm';
import { nomination } from './madeUp';

const occupations = ['焊工', '钳工', '电工', '车工', '起重装卸机械操作工', '炼钢工', '数控车工', '天车工'];

/** What a nominee is up to, and what is still lacking. */
type Standing = readonly [NominationState, readonly string[]];

/** Each tenth of the nominees of a unit that is half-way. */
const halfWay: readonly Standing[] = [
  ['awaitingConfirmation', []],
  ['draft', ['levelCertificate', 'phone']],
  ['awaitingConfirmation', []],
  ['confirmed', []],
  ['draft', ['levelCertificate']],
  ['awaitingConfirmation', []],
  ['draft', ['certificateNumber', 'issuedOn', 'issuingAuthority', 'truthStatement']],
  ['confirmed', []],
  ['disputed', []],
  ['awaitingConfirmation', []],
];

/** Everybody has all, and has confirmed. */
export const allConfirmed: readonly Standing[] = [['confirmed', []]];

export const largePhone = (n: number): string => `1604730${String(n).padStart(4, '0')}`;

export interface Nominee {
  readonly line: Line;
  readonly nomination: Nomination;
  readonly form: FormRevision<NomineeForm>;
}

/** The n-th nominee of a desk, from 1; the same each time. */
export function largeNominee({ season, unitId, unitName, district }: Desk, n: number, standings = halfWay): Nominee {
  const [state, lacks] = standings[n % standings.length] ?? ['draft', []];
  const { name } = madeUpName(diceFrom(n), n);
  const occupation = occupations[n % occupations.length] ?? '';
  const senior = n % 25 === 0;
  const whole = nomination(n, {
    _id: `${season}.${unitId}.${n}`,
    season, unitId, unitName, district, name, occupation, state,
    tier: senior ? 'senior' : 'excellent',
    level: senior ? 'seniorTechnician' : 'technician',
    confirmedRevision: state === 'confirmed' ? 1 : 0,
    nomineeKey: lacks.includes('phone') ? null : personIdOf(largePhone(n)),
    history: [{ at: '2024-12-02T09:00:00.000+08:00', what: 'opened', note: '' }],
  });
  const form = { ...completeForm, name, occupation, phone: largePhone(n), idNumber: '', skillLevel: whole.level };
  const kept = sealForm(whole._id, 1, form, { personId: '0'.repeat(32), at: '2024-12-02T09:00:00.000+08:00' });
  return { line: lineFrom(whole, lacks, true), nomination: whole, form: kept };
}

async function addAll<T extends Document>({ name }: Collection<T>, documents: readonly T[]): Promise<void> {
  for (let at = 0; at < documents.length; at += 500) await db().collection(name).add(documents.slice(at, at + 500));
}

/** The nominations and forms that the unit has. */
async function removeAll(unitId: string): Promise<void> {
  const of = { unitId };
  for (;;) {
    const { data } = await db().collection(nominations.name).where(of).field({ _id: true }).limit(100).get();
    const ids = (data as Pick<Nomination, '_id'>[]).map(({ _id }) => _id);
    if (ids.length === 0) return;
    await db().collection(forms.name).where({ nominationId: db().command.in(ids) }).remove();
    await db().collection(nominations.name).where({ _id: db().command.in(ids) }).remove();
  }
}

/** Gives the desk of a registered unit so many nominees, in the place of those it has. */
export async function fillLargeUnit(unitId: string, count: number, standings = halfWay): Promise<readonly Nominee[]> {
  const { _id, ...desk } = await deskOf(unitId);
  const all = Array.from({ length: count }, (_, n) => largeNominee({ _id, ...desk }, n + 1, standings));
  await removeAll(unitId);
  await addAll(nominations, all.map((one) => one.nomination));
  await addAll(forms, all.map((one) => one.form));
  const lines = all.map(({ line }) => line);
  await db().collection(desks.name).doc(_id).set({ ...desk, version: desk.version + 1, lastLine: count, lines });
  return all;
}
