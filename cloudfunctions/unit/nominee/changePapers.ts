import { dayOf } from '../../domain/beijing';
import { checkForm } from '../../domain/form/checkForm';
import { decideAttach, paperProblems } from '../../domain/nomination/decideAttach';
import type { Desk } from '../../domain/nomination/desk';
import { lacksOf, type FormProblem } from '../../domain/form/form';
import { lineHandedIn } from '../../domain/submission/handedIn';
import type { Nomination } from '../../domain/nomination/nomination';
import type { Paper } from '../../domain/papers/paper';
import { freed } from '../../domain/papers/paperPlace';
import { allow, type Decision } from '../../domain/refusal';
import type { UnitContact } from '../../platform/caller';
import { atDesk } from '../../platform/correctedPhone';
import { forms, nominations } from '../../platform/database/collections';
import type { Transaction } from '../../platform/database/transact';
import { saveDesk } from '../../platform/desks';
import { dispose } from '../../platform/disposables';
import { formWithin, sealForm, wholeForm } from '../../platform/formRevisions';
import { seasonWithin } from '../../platform/season';
import { askNominee } from './askNominee';

export interface PaperChange {
  readonly caller: UnitContact;
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly papers: readonly Paper[];
  readonly type: 'paperAttached' | 'paperDetached';
  readonly now: string;
}

export interface ChangedPapers {
  readonly papers: readonly Paper[];
  readonly problems: readonly FormProblem[];
}

/** Writes a nomination's papers, and asks its nominee where that was the last thing missing. */
export async function changePapers(
  tx: Transaction,
  { caller, desk, nomination, papers, type, now }: PaperChange,
): Promise<Decision<ChangedPapers, 'notFound' | 'notEditable' | 'wrongState'>> {
  const form = atDesk(wholeForm(await formWithin(tx, nomination._id, nomination.revision)), nomination);
  const problems = [...checkForm(await seasonWithin(tx), nomination.tier, form, dayOf(now)), ...paperProblems(papers)];
  if (papers === nomination.papers) return allow({ papers, problems });
  const decision = decideAttach({ desk, nomination, papers, lacks: lacksOf(problems), now });
  if (!decision.ok) return decision;
  const { desk: changed, nomination: written, revised, askNominee: asks } = decision.value;
  const facts = { nominationId: nomination._id, papers: papers.map(({ slot, fileId, hash }) => ({ slot, fileId, hash })) };
  const event = await saveDesk(tx, changed, { type, at: now, actor: caller, facts });
  await tx.put(nominations, written);
  if (revised) await tx.add(forms, sealForm(written._id, written.revision, form, { personId: caller.personId, at: now }));
  await dispose(tx, freed(nomination.papers, papers, lineHandedIn(desk, nomination._id)), now);
  if (asks) await askNominee(tx, event, written, now);
  return allow({ papers, problems });
}
