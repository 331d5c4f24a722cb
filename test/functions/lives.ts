/** What the tests of a nominee's life share: finding oneself, scans of signed paper, looking and comparing. */
import type { Desk, Line } from '../../cloudfunctions/domain/nomination/desk';
import type { Nomination } from '../../cloudfunctions/domain/nomination/nomination';
import type { City, Reply } from './city';
import { idNumber, nomineePhone, scan, type TestNominee, type TestUnit } from './units';

/** The nominee signs in and finds the own nomination, and has not confirmed it. */
export async function found(city: City, { openid, n, name }: TestNominee, phone = nomineePhone(n)): Promise<void> {
  await city.signIn(openid, phone);
  await city.get(openid, 'nominee', 'find', { name, idLast6: idNumber(n).slice(12) });
}

/** The contact uploads what the nominee signed on paper. */
export async function signs(city: City, unit: TestUnit, { nominationId }: TestNominee): Promise<void> {
  const fileId = await scan(city, unit, 'signedConfirmation');
  await city.get(unit.openid, 'unit', 'attach', { nominationId, slot: 'signedConfirmation', fileId });
}

export const confirmOnPaper = (city: City, { openid }: TestUnit, { nominationId }: TestNominee, revision = 1): Promise<Reply> =>
  city.call(openid, 'unit', 'confirmOnPaper', { nominationId, revision });

export function nominationOf(city: City, { nominationId }: TestNominee): Nomination {
  const nomination = city.documents<Nomination>('nominations').find(({ _id }) => _id === nominationId);
  if (!nomination) throw new Error('no nomination');
  return nomination;
}

export function deskOf(city: City, { unitId }: TestUnit): Desk {
  const desk = city.documents<Desk>('unitSeasons').find((one) => one.unitId === unitId);
  if (!desk) throw new Error('no desk');
  return desk;
}

export function lineAt(city: City, unit: TestUnit, { nominationId }: TestNominee): Line {
  const line = deskOf(city, unit).lines.find((one) => one.nominationId === nominationId);
  if (!line) throw new Error('no line');
  return line;
}

/** The events of one kind, as they stand in the ledger. */
export const eventsOf = (city: City, type: string) =>
  city
    .documents<{ type: string; actor: { personId: string }; facts: Readonly<Record<string, unknown>> }>('events')
    .filter((event) => event.type === type);

/** Notices to one person. */
export const toldTo = (city: City, personId: string | null): readonly string[] =>
  city
    .documents<{ template: string; to: { personId?: string } }>('outbox')
    .filter(({ to }) => to.personId === personId)
    .map(({ template }) => template);
