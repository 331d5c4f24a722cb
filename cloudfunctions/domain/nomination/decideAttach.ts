import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { confirmationOf, isConfirmed } from './confirmation';
import { lineOf, withLine, type Desk } from './desk';
import { placed } from '../papers/paperPlace';
import type { FormProblem } from '../form/form';
import { lineFrom, withRevision } from './decideSave';
import { signedPaperOf } from './signedConfirmation';
import { isWritable, step } from './states';
import type { Nomination } from './nomination';
import type { Paper, PaperSlot } from '../papers/paper';

/** How many files a slot holds; a further one takes the place of a single one and is refused elsewhere. A form has so many pages. */
export const mostInSlot: Readonly<Record<PaperSlot, number>> = {
  levelCertificate: 1,
  photo: 1,
  evidence: 9,
  stampedForm: 6,
  signedConfirmation: 1,
};

/** The papers after one more; null where its slot is full. */
export const withPaper = (papers: readonly Paper[], paper: Paper, replaces?: string): readonly Paper[] | null =>
  placed(papers, paper, mostInSlot[paper.slot], replaces);

/** What the papers lack: the level certificate must be there (五(二) "提供等级证书"), all others may. */
export const paperProblems = (papers: readonly Pick<Paper, 'slot'>[]): FormProblem[] =>
  papers.some(({ slot }) => slot === 'levelCertificate')
    ? []
    : [{ field: 'levelCertificate', code: 'missing', message: '还没有上传等级证书' }];

/** Confirmed, and by nothing but the scan of what was signed. */
const restsOnPaper = (nomination: Nomination): boolean =>
  isConfirmed(nomination) && confirmationOf(nomination)?.how === 'paper';

export interface Attaching {
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly papers: readonly Paper[];
  /** What form and papers lack, the change included. */
  readonly lacks: readonly string[];
  readonly now: Instant;
}

export interface Attached {
  readonly desk: Desk;
  readonly nomination: Nomination;
  /** Whether the form itself has a new revision, with the phone that was put right while it lay with a reviewer. */
  readonly revised: boolean;
  readonly askNominee: boolean;
}

/** The next revision, for a form that takes over the phone its nominee is reached at. */
const withRightPhone = (nomination: Nomination, now: Instant): Nomination => ({
  ...nomination,
  revision: nomination.revision + 1,
  correctedPhone: null,
  history: withRevision(nomination.history, now),
});

/**
 * Changes the papers of a form that the unit may still write in. With nothing missing any more a draft, or a returned form
 * whose remark was about a paper, goes to its nominee; a confirmation holds, as it is about the form's data, but one on paper
 * falls with its scan. What goes to its nominee has the nominee's right phone in it.
 */
export function decideAttach({
  desk,
  nomination,
  papers,
  lacks,
  now,
}: Attaching): Decision<Attached, 'notFound' | 'notEditable' | 'wrongState'> {
  const line = lineOf(desk, nomination._id);
  if (!line) return refuse('notFound', { what: '这份推荐' });
  if (!isWritable(line.state)) return refuse('notEditable', { state: line.state });
  const asksAgain = restsOnPaper(nomination) && !signedPaperOf({ papers }, line.revision);
  const completes = lacks.length === 0 && (asksAgain || line.state === 'draft' || line.state === 'returned');
  const spoils = lacks.length > 0 && line.lacks.length === 0;
  const next = completes ? step(line.state, 'complete') : spoils ? step(line.state, 'save') : allow(line.state);
  if (!next.ok) return next;
  const revised = completes && Boolean(nomination.correctedPhone);
  const form = revised ? withRightPhone(nomination, now) : nomination;
  const changed = { ...form, papers, state: next.value, version: nomination.version + 1 };
  return allow({
    desk: withLine(desk, lineFrom(changed, lacks, line.justified)),
    nomination: changed,
    revised,
    askNominee: completes,
  });
}
