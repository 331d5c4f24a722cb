import { sayMoment } from '../../domain/beijing';
import { districtDeadline } from '../../domain/nomination/deadlines';
import type { Nomination } from '../../domain/nomination/nomination';
import type { Season } from '../../domain/season/season';
import { tiers } from '../../domain/terms';
import type { Unit } from '../../domain/unit/unit';
import { cityOffice, roleName, tierName, unitStateName, unitStateTone } from '../../domain/wording/names';
import { deadlineView, tagOf } from '../../platform/readViews';
import type { QueuePage } from './queuePages';
import { tabsOf, type QueueStage } from './queueStages';
import type { Reviewer } from '../table';
import type { QueueRow, QueueView } from './views';
import { worksOf } from './works';

const titles: Readonly<Record<QueueStage, string>> = {
  units: '待核准单位',
  firstReview: '待初评、初审',
  checked: '审核合格，待上报',
  qualificationReview: '待资格复审',
  qualified: '复审通过，待专家评价',
  returned: '退回更正中',
  rejected: '审核未通过',
};

function nominationRow(nomination: Nomination): QueueRow {
  const { _id: id, version, name, occupation, unitName, tier, submittedAt } = nomination;
  const { name: state, tone } = tagOf(nomination);
  return {
    id,
    version,
    title: name,
    subtitle: `${tierName(tier)} · ${occupation} · ${unitName}`,
    tag: { name: state, tone },
    atText: submittedAt ? sayMoment(submittedAt) : '',
  };
}

const unitRow = ({ _id: id, version, name, uscc, state, registeredAt }: Unit): QueueRow => ({
  id,
  version,
  title: name,
  subtitle: uscc,
  tag: { name: unitStateName(state), tone: unitStateTone(state) },
  atText: sayMoment(registeredAt),
});

export interface Shown {
  readonly stage: QueueStage;
  readonly page: QueuePage;
  readonly season: Season;
  readonly caller: Reviewer;
  readonly now: string;
}

/** The tiers that reach a table: a district never sees those that go straight to the city. */
const tiersOn = (season: Season, caller: Reviewer): QueueView['tiers'] =>
  tiers
    .filter((tier) => !('district' in caller) || season.tiers[tier].route.value === 'district')
    .map((tier) => ({ tier, name: tierName(tier) }));

/** A page of a list to print. Only the district's review has a day in the notice (三(一)). */
export const queueView = ({ stage, page, season, caller, now }: Shown): QueueView => ({
  place: caller.grant.place || roleName(caller.role),
  tabs: tabsOf(caller),
  stage,
  works: worksOf(caller),
  tiers: stage === 'units' ? [] : tiersOn(season, caller),
  passable: stage === 'firstReview' || stage === 'qualificationReview',
  title: titles[stage],
  deadline: 'district' in caller && stage === 'firstReview' ? deadlineView(districtDeadline(season, caller.district), now, cityOffice) : null,
  items: [...page.units.map(unitRow), ...page.nominations.map(nominationRow)],
  nextCursor: page.nextCursor,
});
