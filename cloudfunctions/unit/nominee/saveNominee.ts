import * as z from 'zod';
import { dayOf } from '../../domain/beijing';
import { checkForm, normaliseForm } from '../../domain/form/checkForm';
import { paperProblems } from '../../domain/nomination/decideAttach';
import { decideSave, type Saved } from '../../domain/nomination/decideSave';
import { openedAs, type Desk } from '../../domain/nomination/desk';
import { lacksOf, type FormProblem, type NomineeForm } from '../../domain/form/form';
import type { Nomination } from '../../domain/nomination/nomination';
import { withKnownProof } from '../../domain/form/proof';
import { sameForm } from '../../domain/form/sameForm';
import { allow } from '../../domain/refusal';
import { tiers } from '../../domain/terms';
import { phoneNote } from '../../domain/wording/happenings';
import { action } from '../../platform/action';
import { unitContact, type UnitContact } from '../../platform/caller';
import { atDesk } from '../../platform/correctedPhone';
import { claims, forms, nominations } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { deskWithin, nominationWithin, noNomination, saveDesk } from '../../platform/desks';
import { formWithin, idNumberOf, keysOf, sealForm, wholeForm } from '../../platform/formRevisions';
import { draftKey as anyDraftKey, nominationId as anyNomination, version } from '../../platform/inputs';
import { seasonWithin } from '../../platform/season';
import { askNominee } from './askNominee';
import { formFrom, formInput } from './formInput';

type Given = z.output<typeof formInput>;

/** The form as it stood and as it is to stand; an ID number left empty, or sent back masked, stays what it was. */
async function formsOf(
  tx: Transaction,
  nomination: Nomination | null,
  given: Given,
): Promise<{ before: NomineeForm | null; form: NomineeForm }> {
  if (!nomination) return { before: null, form: withKnownProof(normaliseForm(formFrom(given)), []) };
  const kept = await formWithin(tx, nomination._id, nomination.revision);
  const before = withKnownProof(atDesk(wholeForm(kept), nomination), nomination.papers);
  const keepsNumber = !given.idNumber || given.idNumber === kept.idNumberMasked;
  const form = normaliseForm(formFrom({ ...given, idNumber: keepsNumber ? idNumberOf(kept) : given.idNumber }, before));
  return { before, form: withKnownProof(form, nomination.papers) };
}

interface Saving {
  readonly caller: UnitContact;
  readonly desk: Desk;
  readonly saved: Saved;
  readonly form: NomineeForm;
  readonly problems: readonly FormProblem[];
  readonly now: string;
}

async function write(tx: Transaction, { caller, saved, form, problems, now }: Saving): Promise<void> {
  const { desk, nomination } = saved;
  const { _id, revision, tier, state } = nomination;
  const event = await saveDesk(tx, desk, {
    type: 'nomineeSaved',
    at: now,
    actor: caller,
    facts: { nominationId: _id, revision, tier, state, problems: problems.length },
  });
  await tx.put(nominations, nomination);
  if (saved.released) await tx.remove(claims, saved.released);
  await tx.add(forms, sealForm(_id, revision, form, { personId: caller.personId, at: now }));
  if (saved.askNominee) await askNominee(tx, event, nomination, now);
}

/** What a first save makes; its repetition, known by the phone's key, is based on it. */
const firstRevision = 1;

/** Writes one revision of a nominee's form; drafts may lack anything, and every lack is named in the reply. */
export const saveNominee = action({
  input: z
    .strictObject({
      nominationId: anyNomination.optional(),
      revision: version.optional(),
      draftKey: anyDraftKey.optional(),
      tier: z.enum(tiers),
      form: formInput,
    })
    .refine((input) => input.nominationId === undefined || input.revision !== undefined, {
      path: ['revision'],
      message: '要写明改的是第几版。请重新打开这份表',
    }),
  allow: [unitContact],
  refuses: ['notFound', 'stale', 'notEditable', 'wrongState', 'tooManyDrafts', 'busy'],
  run: async ({ nominationId, revision = firstRevision, draftKey, tier, form: given }, caller, { now }) =>
    transact(async (tx) => {
      const desk = await deskWithin(tx, caller.unitId);
      const id = nominationId ?? (draftKey === undefined ? undefined : openedAs(desk, draftKey));
      const nomination = id === undefined ? null : await nominationWithin(tx, desk, id);
      if (id !== undefined && !nomination) return noNomination();
      const season = await seasonWithin(tx);
      const { before, form } = await formsOf(tx, nomination, given);
      const problems = [...checkForm(season, tier, form, dayOf(now)), ...paperProblems(nomination?.papers ?? [])];
      const unchanged = before !== null && nomination?.tier === tier && sameForm(before, form);
      const decision = decideSave({
        desk,
        nomination,
        baseRevision: revision,
        draftKey: draftKey ?? null,
        tier,
        route: season.tiers[tier].route.value,
        form,
        unchanged,
        lacks: lacksOf(problems),
        phoneNote: phoneNote(before?.phone ?? '', form.phone),
        now,
        ...keysOf(form),
      });
      if (!decision.ok) return decision;
      const saved = decision.value;
      if (saved.changed) await write(tx, { caller, desk, saved, form, problems, now });
      return allow({ nominationId: saved.nomination._id, revision: saved.nomination.revision, problems });
    }),
});
