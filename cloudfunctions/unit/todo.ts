import { metersOf } from '../domain/nomination/meters';
import { submittedTooMany } from '../domain/nomination/decideHeadcounts';
import type { Desk, Line } from '../domain/nomination/desk';
import type { NominationState } from '../domain/nomination/states';
import type { Season } from '../domain/season/season';
import { routes } from '../domain/terms';
import type { Unit } from '../domain/unit/unit';
import { dueText, sayNames } from '../domain/wording/deskWords';
import { receivingOffice, tierName } from '../domain/wording/names';
import { link, pages } from '../platform/pages';
import type { WorkspaceView } from './views';

type Todo = WorkspaceView['todo'][number];

const names = (lines: readonly Line[]): string => sayNames(lines.map(({ name }) => name));
const nomineePage = ([first]: readonly Line[]): string =>
  link(pages.nominee, first ? { nominationId: first.nominationId } : {});

function ofLines(title: string, lines: readonly Line[], detail: string): Todo[] {
  return lines.length > 0 ? [{ count: lines.length, title, detail, page: nomineePage(lines) }] : [];
}

const correcting = link(pages.register, { correct: 'yes' });

function ofUnit({ state, district, decisionReason }: Unit): Todo[] {
  if (state === 'declined')
    return [{ count: 1, title: '单位登记没有核准', detail: decisionReason, page: correcting }];
  if (state === 'superseded') {
    return [
      {
        count: 1,
        title: '单位登记已被接替',
        detail: `${decisionReason}。请找${receivingOffice(district)}`,
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
    detail: `按现在的人数最多 ${places} 名，${receivingOffice(desk.district)}会重新核对`,
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
              page: link(pages.desk),
            },
          ]
        : [],
    );
}

/** What waits for the contact, most urgent first. */
export function todoOf(season: Season, unit: Unit, desk: Desk): Todo[] {
  const inState = (...states: readonly NominationState[]): Line[] =>
    desk.lines.filter(({ state }) => states.includes(state));
  const returned = inState('returned');
  const disputed = inState('disputed');
  const waiting = inState('awaitingConfirmation');
  const incomplete = inState('draft');
  return [
    ...ofUnit(unit),
    ...ofLines(
      '退回更正',
      returned,
      `${names(returned)}。${dueText(returned.map(({ due }) => due ?? '').sort()[0] ?? null)}`,
    ),
    ...ofLines('本人有疑问', disputed, `${names(disputed)}。改好后请本人再核对`),
    ...ofHeadcounts(season, desk),
    ...ofPlaces(season, desk),
    ...ofLines(
      '材料没齐',
      incomplete,
      incomplete.length === 1 ? `${names(incomplete)} 缺 ${incomplete[0]?.lacks.length ?? 0} 项` : names(incomplete),
    ),
    ...ofLines('还没在手机上确认', waiting, `${names(waiting)}。请他们在自己的手机上核对`),
  ];
}
