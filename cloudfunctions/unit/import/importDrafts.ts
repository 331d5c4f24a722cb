import { decideImport, type Candidate, type Imported } from '../../domain/import/decideImport';
import { draftsOf } from '../../domain/import/draftIds';
import type { PersonRow } from '../../domain/import/person';
import { paperProblems } from '../../domain/nomination/decideAttach';
import { lineFrom, openedDraft } from '../../domain/nomination/decideSave';
import type { Desk } from '../../domain/nomination/desk';
import { lacksOf, type NomineeForm } from '../../domain/form/form';
import type { FormRevision, Nomination } from '../../domain/nomination/nomination';
import { allow, type Decision } from '../../domain/refusal';
import type { UnitContact } from '../../platform/caller';
import { forms, nominations } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { insertMissing, removeUnnamed } from '../../platform/database/write';
import { deskOf, deskWithin, saveDesk } from '../../platform/desks';
import { formId, keysOf, sealForm } from '../../platform/formRevisions';
import type { ImportedTable } from './importedTable';

/** Everything that a row becomes. */
export interface Draft extends Candidate {
  readonly person: PersonRow;
  readonly nomination: Nomination;
  readonly form: FormRevision<NomineeForm>;
}

/** Who is imported again is known by this, whatever became of the form since. 26 characters of a keyed hash. */
const draftKeyOf = (idKey: string): string => `import-${idKey.slice(0, 26)}`;

const firstRevision = 1;

/**
 * The draft of one row. Its ids come from upload and row, so that a repetition makes the same. Nobody is told yet and
 * nobody finds it by phone: that begins when the unit completes the form.
 */
function draftOf(person: PersonRow, { ticketId, season }: ImportedTable, desk: Desk, by: { readonly personId: string; readonly at: string }): Draft[] {
  const { row, form, tier, lacks: formLacks } = person;
  const { idKey } = keysOf(form);
  if (tier === null || idKey === null) return [];
  const id = `${draftsOf(desk._id, ticketId)}${row}`;
  const lacks = lacksOf([...formLacks, ...paperProblems([])]);
  const route = season.tiers[tier].route.value;
  const saving = { desk, draftKey: draftKeyOf(idKey), tier, route, form, lacks, now: by.at, idKey, nomineeKey: null };
  const nomination = openedDraft(saving, id);
  const line = lineFrom(nomination, lacks, form.justification !== '');
  return [{ row, person, line, nomination, form: sealForm(id, firstRevision, form, by) }];
}

/** Takes back what was written for rows that another upload brought first: no desk will ever name it. */
async function dropLosers(written: readonly Draft[], { alreadyThere }: Imported): Promise<void> {
  const draftKeys = new Set(alreadyThere.map(({ line }) => line.draftKey));
  const ids = written.filter(({ line }) => draftKeys.has(line.draftKey)).map(({ nomination }) => nomination._id);
  await removeUnnamed(nominations, ids);
  await removeUnnamed(forms, ids.map((id) => formId(id, firstRevision)));
}

/**
 * Makes drafts of the good rows. First forms and nominations are written, which nobody reaches; then one transaction names
 * all of them on the desk. Whenever the process dies, the desk names all or none; the same upload again ends it, or
 * the sweep takes away what no desk names.
 */
export async function importDrafts(imported: ImportedTable, caller: UnitContact, now: string): Promise<Decision<Imported, 'tooManyDrafts' | 'busy'>> {
  const before = await deskOf(caller.unitId);
  const by = { personId: caller.personId, at: now };
  const drafts = imported.table.good.flatMap((person) => draftOf(person, imported, before, by));
  const planned = decideImport(before, drafts);
  if (!planned.ok || planned.value.added.length === 0) return planned;
  const rows = new Set(planned.value.added.map(({ row }) => row));
  const fresh = drafts.filter(({ row }) => rows.has(row));
  await insertMissing(forms, fresh.map(({ form }) => form));
  await insertMissing(nominations, fresh.map(({ nomination }) => nomination));
  const decided = await transact<Imported, 'tooManyDrafts'>(async (tx) => {
    const decision = decideImport(await deskWithin(tx, caller.unitId), drafts);
    if (!decision.ok) return decision;
    const { desk, added } = decision.value;
    if (added.length === 0) return decision;
    const facts = { upload: imported.ticketId, nominationIds: added.map(({ line }) => line.nominationId) };
    await saveDesk(tx, desk, { type: 'nomineesImported', at: now, actor: caller, facts });
    return allow(decision.value);
  });
  if (decided.ok) await dropLosers(fresh, decided.value);
  return decided;
}
