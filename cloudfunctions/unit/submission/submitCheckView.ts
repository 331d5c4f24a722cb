import { dayOf, sayDay } from '../../domain/beijing';
import { countByTier, type Desk, type Line } from '../../domain/nomination/desk';
import { placesOf, tiersOf } from '../../domain/quota/meters';
import { officeOf } from '../../domain/nomination/reviewers';
import { surveySubmit, usedWith, type Gap, type Gate, type Survey } from '../../domain/submission/surveySubmit';
import type { Season } from '../../domain/season/season';
import type { Route } from '../../domain/terms';
import { messageOf } from '../../domain/wording';
import { leftOutWords, sayHeadcounts, sayLeftOut } from '../../domain/wording/deskWords';
import { routeName, tierName } from '../../domain/wording/names';
import { link, pages } from '../../platform/pages';
import { deadlineView } from '../../platform/readViews';
import { stampedHints, stampedRows } from '../papers/stampedPapers';
import type { SubmitCheckView } from './views';

type Blocker = SubmitCheckView['blockers'][number];
type Ready = SubmitCheckView['ready'][number];

/** So many are named; a list of all has a page of its own. */
const mostNamed = 20;

const blockerWords: Readonly<
  Record<(Gate | Gap)['code'], { readonly title: string; readonly button: string; readonly page: string }>
> = {
  seasonNotOpen: { title: '还没有开始报送', button: '', page: '' },
  unitNotApproved: { title: '单位还没有核准', button: '看进度', page: link(pages.desk) },
  deadlinePassed: { title: '报送已截止', button: '', page: '' },
  correctionOverdue: { title: '更正期限已过', button: '', page: '' },
  headcountsMissing: { title: '还没有填人数', button: '去填', page: link(pages.headcounts) },
  statementMissing: { title: '人数声明没有盖章件', button: '去传', page: link(pages.headcounts) },
  tooManyPlaces: { title: '推荐人数超过名额', button: '去看名单', page: link(pages.nominees) },
  justificationMissing: { title: '突出成果还没写', button: '去补', page: link(pages.nominees) },
  nothingToSubmit: { title: '还没有可以提交的人', button: '去看名单', page: link(pages.nominees) },
};

const blockerOf = (refusal: Gate | Gap): Blocker => ({
  ...blockerWords[refusal.code],
  detail: messageOf(refusal.code, refusal.facts),
});

const countText = (season: Season, route: Route, lines: readonly Line[]): string =>
  tiersOf(season, route)
    .map((tier) => ({ tier, count: countByTier(lines)[tier] }))
    .map(({ tier, count }) => `${tierName(tier)} ${count} 人`)
    .join('，');

function placesText(season: Season, desk: Desk, survey: Survey): string {
  const used = usedWith(desk, survey.ready);
  return tiersOf(season, survey.route)
    .map((tier) => `${tierName(tier)} ${used[tier]} / ${placesOf(season, desk, tier) ?? '不限'}`)
    .join('，');
}

/** What is in order, each with its proof. */
function readyRows(season: Season, desk: Desk, survey: Survey): Ready[] {
  const { route, ready, gates, gaps } = survey;
  const blocked = new Set([...gates, ...gaps].map(({ code }) => code));
  const count = ready.length;
  const rows: (Ready | false | null)[] = [
    route === 'district' &&
      desk.headcounts !== null &&
      !blocked.has('tooManyPlaces') && { title: '推荐人数没有超名额', detail: placesText(season, desk, survey) },
    route === 'district' &&
      desk.headcounts !== null &&
      !blocked.has('statementMissing') && { title: '人数声明已签字盖章', detail: sayHeadcounts(desk.headcounts) },
    count > 0 && { title: '申请表都填完了，材料齐了', detail: `${count} 人` },
    count > 0 && { title: '本人都确认了', detail: '一人一届只能由一个单位推荐一个层级' },
    desk.approvedAt !== null && {
      title: '单位和经办人已核准',
      detail: `${officeOf(season, 'district', desk.district)} ${sayDay(dayOf(desk.approvedAt))}核准`,
    },
  ];
  return rows.filter((row): row is Ready => Boolean(row));
}

/** Closed doors say so; what can be put right is counted; with nobody to submit there is nothing to count. */
function buttonText({ gates, gaps, ready }: Survey): string {
  const [said] = [...gates, ...(gaps.length === 1 ? gaps.filter(({ code }) => code === 'nothingToSubmit') : [])];
  if (said) return blockerWords[said.code].title;
  return gaps.length > 0 ? `补齐 ${gaps.length} 项后可提交` : `提交 ${ready.length} 人`;
}

export function submitCheckView(season: Season, desk: Desk, route: Route, now: string): SubmitCheckView {
  const survey = surveySubmit(season, desk, route, now);
  const { ready, leftOut, gates, gaps } = survey;
  const blockers = [...gates, ...gaps].map(blockerOf);
  const office = officeOf(season, route, desk.district);
  return {
    route,
    title: routeName(route, office),
    version: desk.version,
    countText: countText(season, route, ready),
    blockers,
    leftOutCount: leftOut.length,
    leftOutText: sayLeftOut(leftOut),
    leftOut: leftOut.slice(0, mostNamed).map((left) => ({ nominationId: left.nominationId, name: left.name, why: leftOutWords(left) })),
    ready: [...readyRows(season, desk, survey), ...stampedRows(desk)],
    hints: stampedHints(desk),
    submittableCount: ready.length,
    submittable: ready.slice(0, mostNamed).map(({ nominationId, name, tier }) => ({ nominationId, name, tierName: tierName(tier) })),
    canSubmit: blockers.length === 0,
    button: buttonText(survey),
    deadline: deadlineView(survey.deadline, now, office),
  };
}
