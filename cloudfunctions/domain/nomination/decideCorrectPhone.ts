import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { phoneNote } from '../wording/happenings';
import { decideSave, type FormKeys } from './decideSave';
import { lineOf, withLine, type Desk } from './desk';
import type { NomineeForm } from '../form/form';
import type { CorrectedPhone, Nomination } from './nomination';
import { isUndecided, isWritable } from './states';

export interface CorrectingPhone {
  readonly desk: Desk;
  readonly nomination: Nomination;
  /** The form as it stands at the desk, with the wrong phone. */
  readonly form: Omit<NomineeForm, 'idNumber'>;
  readonly phone: string;
  /** Of the form with the right phone. */
  readonly keys: FormKeys;
  readonly sealed: CorrectedPhone;
  /** What form and papers lack with the right phone. */
  readonly lacks: readonly string[];
  readonly reason: string;
  readonly now: Instant;
}

export interface PhoneCorrected {
  readonly desk: Desk;
  readonly nomination: Nomination;
  /** Whether the form itself has a new revision with the right phone. */
  readonly revised: boolean;
  readonly askNominee: boolean;
}

/** With a reviewer: the way in changes, the submitted form does not. */
function wayIn({ desk, nomination, form, phone, keys, sealed, reason, now }: CorrectingPhone): PhoneCorrected | null {
  const line = lineOf(desk, nomination._id);
  if (!line) return null;
  const history = [...nomination.history, { at: now, what: 'phoneCorrected', note: phoneNote(form.phone, phone, reason) } as const];
  return {
    desk: withLine(desk, line),
    nomination: {
      ...nomination,
      nomineeKey: keys.nomineeKey,
      nominee: null,
      correctedPhone: sealed,
      version: nomination.version + 1,
      history,
    },
    revised: false,
    askNominee: false,
  };
}

/**
 * Leads the nomination to its nominee's right phone, at any time before the decision; whoever holds the wrong one sees it no
 * longer. While the unit writes, that is a new revision, which its nominee confirms anew; what lies with a reviewer stays
 * as it was printed. The phone that leads to it already is recognised (null).
 */
export function decideCorrectPhone(
  correcting: CorrectingPhone,
): Decision<PhoneCorrected | null, 'notFound' | 'wrongState'> {
  const { desk, nomination, form, phone, keys, lacks, reason, now } = correcting;
  const line = lineOf(desk, nomination._id);
  if (!line) return refuse('notFound', { what: '这份推荐' });
  if (!isUndecided(line.state)) return refuse('wrongState', { state: line.state });
  if (nomination.nomineeKey === keys.nomineeKey) return allow(null);
  if (!isWritable(line.state)) return allow(wayIn(correcting));
  const saved = decideSave({
    ...keys,
    desk,
    nomination,
    tier: nomination.tier,
    route: nomination.route,
    lacks,
    now,
    baseRevision: nomination.revision,
    draftKey: nomination.draftKey,
    form: { ...form, phone },
    unchanged: false,
    phoneNote: phoneNote(form.phone, phone, reason),
  });
  if (saved.ok) return allow({ ...saved.value, revised: true });
  if (saved.code === 'notFound' || saved.code === 'wrongState') return saved;
  throw new Error(`a form that can be written refuses its own phone: ${saved.code}`);
}
