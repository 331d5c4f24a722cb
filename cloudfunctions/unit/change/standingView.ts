import { dayOf, sayFullDay } from '../../domain/beijing';
import { maskMobile } from '../../domain/identity/mobile';
import { confirmationOf, isConfirmed } from '../../domain/nomination/confirmation';
import { decideWithdraw } from '../../domain/nomination/decideWithdraw';
import type { Desk, Line } from '../../domain/nomination/desk';
import { endings, type Nomination } from '../../domain/nomination/nomination';
import { officeOf } from '../../domain/nomination/reviewers';
import { signedPaperOf } from '../../domain/nomination/signedConfirmation';
import { isUndecided, isWritable, step } from '../../domain/nomination/states';
import type { Season } from '../../domain/season/season';
import { messageOf } from '../../domain/wording';
import {
  confirmationText,
  endFollows,
  paperFollows,
  phoneFollows,
  renameText,
  withdrawFollows,
} from '../../domain/wording/changeWords';
import { missingText } from '../../domain/wording/deskWords';
import { endingName } from '../../domain/wording/endings';
import { tierName } from '../../domain/wording/names';
import { tagOf } from '../../platform/readViews';
import type { UnitPaperView } from '../../platform/views';
import type { OptionView, StandingView } from './views';

export interface Standing {
  readonly season: Season;
  readonly desk: Desk;
  readonly line: Line;
  readonly nomination: Nomination;
  /** The newest form's, as it stands at the desk. */
  readonly phone: string;
  readonly scans: readonly UnitPaperView[];
  readonly now: string;
}

/** Only a whole form is printed and signed. */
function whyNotSign(line: Line): string {
  if (line.state === 'returned') return '先改好退回的问题，再打印、签字。';
  if (line.state !== 'draft') return messageOf('wrongState', { state: line.state });
  return `申请表还没填完${line.lacks.length > 0 ? `，${missingText(line)}` : ''}。填完再打印、签字。`;
}

function paperPart({ line, nomination, scans }: Standing): StandingView['paper'] {
  const can = step(line.state, 'confirm').ok;
  return {
    can,
    follows: paperFollows,
    whyNot: can || (isConfirmed(line) && line.state !== 'returned') ? '' : whyNotSign(line),
    scans,
    signed: signedPaperOf(nomination, line.revision) !== undefined,
    writable: isWritable(line.state),
  };
}

function withdrawPart({ season, desk, nomination, now }: Standing): OptionView {
  const decision = decideWithdraw({ season, desk, nomination, now });
  return {
    can: decision.ok && decision.value !== null,
    follows: withdrawFollows,
    whyNot: decision.ok ? '' : messageOf(decision.code, decision.facts),
  };
}

function confirmedPart({ line, nomination }: Standing): string {
  const confirmation = isConfirmed(line) ? confirmationOf(nomination) : null;
  return confirmation ? confirmationText(confirmation) : '本人还没有确认这一版申请表';
}

/** Everything the page 人选有变动 shows. */
export function standingView(standing: Standing): StandingView {
  const { season, desk, line, nomination, phone, now } = standing;
  const { _id, name, tier, route, district, ended } = nomination;
  const undecided = isUndecided(line.state);
  const writable = isWritable(line.state);
  const whyNot = undecided ? '' : messageOf('wrongState', { state: line.state });
  return {
    nominationId: _id,
    name,
    tierName: tierName(tier),
    tag: tagOf({ state: line.state, tier, district }),
    revision: line.revision,
    phoneMasked: maskMobile(phone),
    confirmationText: confirmedPart(standing),
    paper: paperPart(standing),
    phone: { can: undecided, follows: phoneFollows(writable), whyNot },
    end: {
      can: undecided,
      follows: endFollows(line.receipt !== null),
      whyNot,
      choices: endings.map((value) => ({ value, label: endingName(value) })),
      today: dayOf(now),
    },
    withdraw: withdrawPart(standing),
    rename: renameText(writable, officeOf(season, route, desk.district)),
    endedText: ended ? `${endingName(ended.why)}（${sayFullDay(ended.on)}）${ended.note ? `：${ended.note}` : ''}` : '',
  };
}
