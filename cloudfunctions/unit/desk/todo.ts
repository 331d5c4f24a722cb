import { epochOf } from '../../domain/beijing';
import { sayDeadlineShortly, unitDeadline } from '../../domain/nomination/deadlines';
import { groupOf, type LineGroup } from '../../domain/nomination/lineGroups';
import { metersOf } from '../../domain/quota/meters';
import { submittedTooMany } from '../../domain/quota/decideHeadcounts';
import type { Desk, Line } from '../../domain/nomination/desk';
import type { Season } from '../../domain/season/season';
import { routes } from '../../domain/terms';
import type { Unit } from '../../domain/unit/unit';
import { missingText, sayNames } from '../../domain/wording/deskWords';
import { receivingOffice, tierName } from '../../domain/wording/names';
import { link, pages } from '../../platform/pages';
import type { WorkspaceView } from './views';

type Todo = WorkspaceView['todo'][number];

const names = (lines: readonly Line[]): string => sayNames(lines.map(({ name }) => name));

/** One nominee opens at once, several as a list. */
const pageFor = (group: LineGroup, [first, ...others]: readonly Line[]): string =>
  first && others.length === 0
    ? link(pages.nominee, { nominationId: first.nominationId })
    : link(pages.nominees, { filter: group });

function ofLines(title: string, group: LineGroup, lines: readonly Line[], detail: string): Todo[] {
  return lines.length > 0 ? [{ count: lines.length, title, detail, page: pageFor(group, lines) }] : [];
}

const correcting = link(pages.register, { correct: 'yes' });

function ofUnit(season: Season, { state, district, decisionReason }: Unit): Todo[] {
  if (state === 'declined')
    return [{ count: 1, title: '单位登记没有核准', detail: decisionReason, page: correcting }];
  if (state === 'superseded') {
    return [
      {
        count: 1,
        title: '单位登记已被接替',
        detail: `${decisionReason}。请找${receivingOffice(season, district)}`,
        page: correcting,
      },
    ];
  }
  return [];
}

function ofHeadcounts(season: Season, desk: Desk): Todo[] {
  if (!desk.headcounts)
    return [{ count: 1, title: '还没有填人数', detail: '填了人数才算得出名额', page: link(pages.headcounts) }];
  const over = submittedTooMany(season, desk).map(({ tier, over: many, places }): Todo => ({
    count: many,
    title: `提交后改了人数，${tierName(tier)}多了 ${many} 名`,
    detail: `按现在的人数最多 ${places} 名，${receivingOffice(season, desk.district)}会重新核对`,
    page: link(pages.headcounts),
  }));
  const statement: Todo[] = desk.headcounts.statementFileId
    ? []
    : [{ count: 1, title: '人数声明还没盖章上传', detail: '打印、盖章后拍照上传', page: link(pages.headcounts) }];
  return [...over, ...statement];
}

/** Drafts above the places: allowed here, refused by a submit. */
function ofPlaces(season: Season, desk: Desk): Todo[] {
  const told = submittedTooMany(season, desk).map(({ tier }) => tier);
  return routes
    .flatMap((route) => metersOf(season, desk, route))
    .filter(({ tier }) => !told.includes(tier))
    .flatMap(({ tier, used, places }): Todo[] =>
      typeof places === 'number' && used > places
        ? [
            {
              count: used - places,
              title: `${tierName(tier)}多了 ${used - places} 名`,
              detail: `最多 ${places} 名，撤回后才能提交`,
              page: link(pages.nominees, { tier }),
            },
          ]
        : [],
    );
}

/** 12月10日 24:00 前: the day that ends the first of them. */
function before(season: Season, desk: Desk, lines: readonly Line[]): string {
  const own = new Set(lines.flatMap(({ due }) => due ?? []));
  const open = new Set(lines.flatMap(({ due, tier }) => (due === null ? season.tiers[tier].route.value : [])));
  const ends = [...own, ...[...open].map((route) => unitDeadline(season, desk, route))];
  const [first] = ends.sort((one, other) => epochOf(one) - epochOf(other));
  return first ? `${sayDeadlineShortly(first)} 前` : '';
}

/** What waits for the contact, most urgent first. */
export function todoOf(season: Season, unit: Unit, desk: Desk): Todo[] {
  const inGroup = (group: LineGroup): Line[] => desk.lines.filter((line) => groupOf(line) === group);
  const by = (lines: readonly Line[]): string => before(season, desk, lines);
  const [returned, disputed, waiting, incomplete, confirmed] = [
    inGroup('returned'),
    inGroup('disputed'),
    inGroup('waiting'),
    inGroup('incomplete'),
    inGroup('confirmed'),
  ];
  const lacking = incomplete.length === 1 && incomplete[0] ? ` ${missingText(incomplete[0])}` : '';
  return [
    ...ofUnit(season, unit),
    ...ofLines('退回更正', 'returned', returned, `${names(returned)}。更正后在 ${by(returned)}提交`),
    ...ofLines('本人有疑问', 'disputed', disputed, `${names(disputed)}。改好后请本人再核对，${by(disputed)}要确认`),
    ...ofHeadcounts(season, desk),
    ...ofPlaces(season, desk),
    ...ofLines('材料没齐', 'incomplete', incomplete, `${names(incomplete)}${lacking}。${by(incomplete)}要补齐、确认`),
    ...ofLines('还没在手机上确认', 'waiting', waiting, `${names(waiting)}。${by(waiting)}要核对确认，可以提醒一次`),
    ...ofLines('确认好了，还没提交', 'confirmed', confirmed, `${names(confirmed)}。${by(confirmed)}要提交`),
  ];
}
