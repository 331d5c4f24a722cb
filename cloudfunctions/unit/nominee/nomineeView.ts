import { dayOf } from '../../domain/beijing';
import { maskMobile } from '../../domain/identity/mobile';
import { checkForm } from '../../domain/form/checkForm';
import { paperProblems } from '../../domain/nomination/decideAttach';
import type { Line } from '../../domain/nomination/desk';
import type { NomineeForm } from '../../domain/form/form';
import type { Nomination } from '../../domain/nomination/nomination';
import { isWritable } from '../../domain/nomination/states';
import type { Season } from '../../domain/season/season';
import { messageOf } from '../../domain/wording';
import { confirmHint, dueText } from '../../domain/wording/deskWords';
import { tagOf } from '../../platform/readViews';
import type { RemarkView, UnitPaperView } from '../../platform/views';
import { formOptionsView } from './formOptionsView';
import type { NomineeView } from './views';

export interface AtDesk {
  readonly season: Season;
  readonly line: Line;
  readonly nomination: Nomination;
  /** With its ID number, for the rules. */
  readonly whole: NomineeForm;
  /** As it is shown. */
  readonly masked: NomineeForm;
  readonly papers: readonly UnitPaperView[];
  readonly remarks: readonly RemarkView[];
  readonly now: string;
  /** The grant of whoever asks. */
  readonly grant: string;
}

/** One nominee as the contact sees it: the newest revision, what is wrong with it and what may be done. */
export function nomineeView({ season, line, nomination, whole, masked, papers, remarks, now, grant }: AtDesk): NomineeView {
  const { tier, revision, district } = nomination;
  const editable = isWritable(line.state);
  const waits = editable && line.confirmedRevision !== revision;
  return {
    nominationId: nomination._id,
    revision,
    tier,
    tag: tagOf({ state: line.state, tier, district }),
    form: masked,
    problems: [...checkForm(season, tier, whole, dayOf(now)), ...paperProblems(nomination.papers)],
    papers,
    remarks,
    editable,
    whyNot: editable ? '' : messageOf('notEditable', { state: line.state }),
    confirmHint: waits ? confirmHint(nomination.name, maskMobile(whole.phone)) : '',
    dueText: dueText(line.due),
    options: formOptionsView(season, grant),
  };
}
