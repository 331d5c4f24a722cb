import { dayOf, sayDay, sayMoment } from '../../domain/beijing';
import { isPast, unitDeadline } from '../../domain/nomination/deadlines';
import type { Desk, Line } from '../../domain/nomination/desk';
import type { LinePage } from '../../domain/nomination/lineGroups';
import { metersOf, tiersOf, type Meter } from '../../domain/quota/meters';
import { officeOf } from '../../domain/nomination/reviewers';
import { isWritable } from '../../domain/nomination/states';
import { messageOf } from '../../domain/wording';
import { meterText, unitNote } from '../../domain/wording/deskWords';
import { districtName, routeName, tierName, unitStateName, unitStateTone } from '../../domain/wording/names';
import type { Season } from '../../domain/season/season';
import { routes, type Route } from '../../domain/terms';
import type { Unit } from '../../domain/unit/unit';
import { deadlineView } from '../../platform/readViews';
import { nomineeRow } from '../nominees/nomineeRow';
import { whyNotCorrect } from '../registration/registrationView';
import { todoOf } from './todo';
import type { MeterView, RouteView, WorkspaceView } from './views';

const meterView = (season: Season, { tier, used, places }: Meter): MeterView => ({
  tier,
  tierName: tierName(tier),
  used,
  places: places ?? null,
  remaining: typeof places === 'number' ? Math.max(0, places - used) : null,
  text: meterText(used, places),
  over: typeof places === 'number' && used > places,
  level: season.tiers[tier].drawsOn,
});

function routeTag(lines: readonly Line[], submitted: boolean): RouteView['tag'] {
  if (lines.some(({ state }) => state === 'returned')) return { name: '有退回', tone: 'warn' };
  if (lines.some(({ state }) => isWritable(state))) return { name: '填报中', tone: 'brand' };
  return submitted ? { name: '已提交', tone: 'ok' } : { name: '还没有人选', tone: 'grey' };
}

export function routeView(season: Season, desk: Desk, route: Route): RouteView {
  const tiers = tiersOf(season, route);
  const receipts = desk.receipts.filter((receipt) => receipt.route === route);
  return {
    route,
    title: routeName(route, officeOf(season, route, desk.district)),
    tiersText: tiers.map(tierName).join('、'),
    meters: metersOf(season, desk, route).map((meter) => meterView(season, meter)),
    tag: routeTag(
      desk.lines.filter(({ tier }) => tiers.includes(tier)),
      receipts.length > 0,
    ),
    receipts: receipts.map(({ number, at, nominationIds }) => ({
      number,
      atText: sayMoment(at),
      count: nominationIds.length,
    })),
  };
}

function unitPart(season: Season, unit: Unit): WorkspaceView['unit'] {
  const { _id: unitId, name, uscc, district, state } = unit;
  const stateName = unitStateName(state);
  return {
    unitId,
    name,
    uscc,
    district,
    districtName: districtName(district),
    state,
    stateName,
    tone: unitStateTone(state),
    note: unitNote(season, unit),
    canCorrect: whyNotCorrect(season, unit) === '',
  };
}

export function headcountsPart({ headcounts }: Desk): WorkspaceView['headcounts'] {
  if (!headcounts) return null;
  const { asOf, technician, seniorTechnician, specialTechnician, chiefTechnician, statementFileId } = headcounts;
  return {
    asOf,
    asOfText: sayDay(asOf),
    technician,
    seniorTechnician,
    specialTechnician,
    chiefTechnician,
    statement: statementFileId !== null,
  };
}

export interface Asked {
  readonly season: Season;
  readonly unit: Unit;
  readonly desk: Desk;
  readonly now: string;
  /** The nominees to show. */
  readonly page: LinePage;
}

/** Everything a contact's desk shows; the lists' rules are those that a submit obeys. */
export function workspaceView({ season, unit, desk, now, page }: Asked): WorkspaceView {
  const office = officeOf(season, 'district', desk.district);
  const deadline = unitDeadline(season, desk);
  const late = routes.every((route) => isPast(now, unitDeadline(season, desk, route)));
  return {
    unit: unitPart(season, unit),
    today: dayOf(now),
    version: desk.version,
    deadline: deadlineView(deadline, now, office),
    headcounts: headcountsPart(desk),
    todo: todoOf(season, unit, desk),
    routes: routes.map((route) => routeView(season, desk, route)),
    nominees: page.rows.map((line) => nomineeRow(desk, line)),
    total: page.found,
    nextCursor: page.nextCursor,
    canAdd: !late,
    whyNotAdd: late ? messageOf('deadlinePassed', { deadline, office }) : '',
  };
}
