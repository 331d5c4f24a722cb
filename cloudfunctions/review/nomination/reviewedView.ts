import { dayOf, sayMoment } from '../../domain/beijing';
import { correctionDue, sayDeadline, sayDeadlineShortly } from '../../domain/nomination/deadlines';
import { confirmationOf } from '../../domain/nomination/confirmation';
import { submittedTooMany } from '../../domain/quota/decideHeadcounts';
import { countByTier, takesPlace, type Desk } from '../../domain/nomination/desk';
import { placesOf } from '../../domain/quota/meters';
import type { Mark, Nomination } from '../../domain/nomination/nomination';
import { cityReviewer, reviewStateOf } from '../../domain/nomination/reviewers';
import type { Season } from '../../domain/season/season';
import type { Tier } from '../../domain/terms';
import { confirmedRevisionText } from '../../domain/wording/changeWords';
import { happeningText } from '../../domain/wording/happenings';
import { tierName } from '../../domain/wording/names';
import { checkName } from '../../domain/wording/districtWords';
import { stateName } from '../../domain/wording/states';
import type { FormSection, PaperView, UnitFileView } from '../../platform/views';
import { tagOf } from '../../platform/readViews';
import type { ReviewedNominationView } from './views';

/** Places and use of the tier in this unit; says so where the unit changed its headcounts after the submit. */
function quotaText(season: Season, desk: Desk, { tier }: Nomination): string {
  const used = countByTier(desk.lines.filter(takesPlace))[tier];
  const places = placesOf(season, desk, tier);
  if (typeof places !== 'number') return `${tierName(tier)}：单位已提交 ${used} 名，不设单位名额`;
  const over = submittedTooMany(season, desk).find((one) => one.tier === tier);
  const standing = `${tierName(tier)}：单位已提交 ${used} 名，名额 ${places} 名`;
  return over ? `${standing}。单位提交后改了人数，多了 ${over.over} 名，请重新核对` : standing;
}

function whyNotDecide({ state, tier, district, due }: Nomination, canDecide: boolean): string {
  if (canDecide) return '';
  if (due) return `已退回，等单位在 ${sayDeadlineShortly(due)} 前改好`;
  return `现在是“${stateName(state, tier, district)}”`;
}

function confirmedText(nomination: Nomination): string {
  const confirmation = confirmationOf(nomination, nomination.submittedAt ?? undefined);
  return confirmation ? confirmedRevisionText(confirmation, nomination.submittedRevision) : '';
}

/** 张某，12月12日 10:05 收讫 */
const markText = (mark: Mark | null | undefined, what: string): string => (mark ? `${mark.name}，${sayMoment(mark.at)} ${what}` : '');

const passName = (reviewer: string, tier: Tier): string => (reviewer === cityReviewer ? '复审通过' : checkName(tier));

/** That this reviewer found it in order: the district's mark, or the city's step. */
function passedText({ checked, history, tier }: Nomination, reviewer: string): string {
  const name = passName(reviewer, tier);
  if (reviewer !== cityReviewer) return markText(checked, name);
  const qualified = history.find(({ what }) => what === 'qualified');
  return qualified ? `${sayMoment(qualified.at)} ${name}` : '';
}

export interface Reviewed {
  readonly season: Season;
  readonly desk: Desk;
  readonly nomination: Nomination;
  readonly sections: readonly FormSection[];
  readonly papers: readonly PaperView[];
  readonly corrected: ReviewedNominationView['corrected'];
  readonly unitPapers: readonly UnitFileView[];
  readonly reviewer: string;
  readonly now: string;
}

/** One nomination as its reviewer sees it: the submitted revision, with the ID number masked. */
export function reviewedView({
  season,
  desk,
  nomination,
  sections,
  papers,
  corrected,
  unitPapers,
  reviewer,
  now,
}: Reviewed): ReviewedNominationView {
  const canReturn = nomination.state === reviewStateOf(reviewer);
  const passed = passedText(nomination, reviewer);
  const due = correctionDue(season, dayOf(now));
  return {
    nominationId: nomination._id,
    version: nomination.version,
    name: nomination.name,
    unitName: nomination.unitName,
    tierName: tierName(nomination.tier),
    tag: tagOf(nomination),
    submittedText: nomination.submittedAt
      ? `${sayMoment(nomination.submittedAt)} 提交，回执 ${nomination.receipt ?? ''}`
      : '',
    sections,
    papers,
    unitPapers,
    confirmedText: confirmedText(nomination),
    corrected,
    quotaText: quotaText(season, desk, nomination),
    paperText: markText(nomination.paperReceived, '收讫'),
    canReturn,
    canDecide: canReturn && passed === '',
    passName: passName(reviewer, nomination.tier),
    passedText: passed,
    whyNot: whyNotDecide(nomination, canReturn),
    dueText: due.ok ? sayDeadline(due.value) : '',
    history: nomination.history.map(({ at, what, note }) => ({
      atText: sayMoment(at),
      text: happeningText(what, note),
    })),
  };
}
