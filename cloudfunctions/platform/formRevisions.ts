/** Forms as they are kept: immutable revisions with the ID number sealed to the revision it belongs to. */
import type { NomineeForm } from '../domain/form/form';
import type { FormRevision } from '../domain/nomination/nomination';
import { isIdNumber, maskIdNumber } from '../domain/identity/idNumber';
import { isMobile } from '../domain/identity/mobile';
import type { FormKeys } from '../domain/nomination/decideSave';
import { forms } from './database/collections';
import { command, find, get } from './database/read';
import type { Transaction } from './database/transact';
import { personIdOf } from './people';
import { lookupKey, seal, unseal } from './secrets';

export const formId = (nominationId: string, revision: number): string => `${nominationId}|${revision}`;

type Kept = FormRevision<NomineeForm>;

function present(kept: Kept | null): Kept {
  if (!kept) throw new Error('every revision of a nomination has its form');
  return kept;
}

export const formOf = async (nominationId: string, revision: number): Promise<Kept> =>
  present(await get(forms, formId(nominationId, revision)));

export const formWithin = async (tx: Transaction, nominationId: string, revision: number): Promise<Kept> =>
  present(await tx.get(forms, formId(nominationId, revision)));

export const idNumberOf = ({ _id, idNumberSealed }: Kept): string =>
  idNumberSealed ? unseal(idNumberSealed, _id) : '';

/** The form with its ID number, for rules and comparisons; never for a reply. */
export const wholeForm = (kept: Kept): NomineeForm => ({ ...kept.form, idNumber: idNumberOf(kept) });

/** The form as a reply may carry it. */
export const maskedForm = ({ form, idNumberMasked }: Kept): NomineeForm => ({ ...form, idNumber: idNumberMasked });

export function sealForm(
  nominationId: string,
  revision: number,
  { idNumber, ...form }: NomineeForm,
  by: { readonly personId: string; readonly at: string },
): Kept {
  const _id = formId(nominationId, revision);
  return {
    _id,
    nominationId,
    revision,
    form,
    idNumberSealed: idNumber ? seal(idNumber, _id) : '',
    idNumberMasked: maskIdNumber(idNumber),
    savedBy: by.personId,
    savedAt: by.at,
  };
}

/** What a nomination is found by; null where the number cannot be one. */
export const keysOf = ({ idNumber, phone }: NomineeForm): FormKeys => ({
  idKey: isIdNumber(idNumber) ? lookupKey('idNumber', idNumber) : null,
  nomineeKey: isMobile(phone) ? personIdOf(phone) : null,
});

/** Documents that the platform gives for one question. */
const atOnce = 500;

/** The newest form of each line, by nomination, ID numbers sealed. */
export async function formsByLine(
  lines: readonly { readonly nominationId: string; readonly revision: number }[],
): Promise<ReadonlyMap<string, Kept>> {
  const ids = lines.map(({ nominationId, revision }) => formId(nominationId, revision));
  const kept: Kept[] = [];
  for (let from = 0; from < ids.length; from += atOnce) {
    const where = { _id: command().in(ids.slice(from, from + atOnce)) };
    kept.push(...(await find(forms, { where, limit: atOnce })));
  }
  return new Map(kept.map((form) => [form.nominationId, form]));
}
