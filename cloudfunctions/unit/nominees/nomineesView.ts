import { districtDeadline, unitDeadline } from '../../domain/nomination/deadlines';
import type { Desk, Line } from '../../domain/nomination/desk';
import { countLines, type LinePage } from '../../domain/nomination/lineGroups';
import { remarkLabel } from '../../domain/form/remarkFields';
import type { Reminded } from '../../domain/nomination/reminder';
import type { Season } from '../../domain/season/season';
import { groupName, sayNames } from '../../domain/wording/deskWords';
import { tierName } from '../../domain/wording/names';
import { turnOf } from '../../domain/wording/states';
import { sayTurn } from '../../domain/wording/turnWords';
import { nomineeRow } from './nomineeRow';
import type { NomineesView } from './views';

/** More kinds of turns in one group than this are said in the rows only. */
const mostTurns = 2;

/** Who acts next on a group's lines: what most of them wait for comes first. */
function nextOf({ season, desk, now }: Pick<Listed, 'season' | 'desk' | 'now'>, lines: readonly Line[]): string {
  const alike = new Map<string, { readonly line: Line; count: number }>();
  for (const line of lines) {
    const kind = `${line.state}|${line.tier}|${line.due}`;
    const known = alike.get(kind);
    if (known) known.count += 1;
    else alike.set(kind, { line, count: 1 });
  }
  const said = new Map<string, number>();
  for (const { line, count } of alike.values()) {
    const { state, tier, due } = line;
    const unit = unitDeadline(season, desk, season.tiers[tier].route.value);
    const turn = sayTurn(turnOf(season, state, tier, desk.district), { unit, district: districtDeadline(season, desk.district), due, now });
    said.set(turn, (said.get(turn) ?? 0) + count);
  }
  const sentences = [...said].filter(([turn]) => turn !== '').sort(([, one], [, other]) => other - one);
  return sentences.slice(0, mostTurns).map(([turn]) => turn).join('；');
}

export interface Listed {
  readonly season: Season;
  readonly desk: Desk;
  readonly page: LinePage;
  /** Who could be reminded, where that is asked. */
  readonly reminding: Pick<Reminded, 'lines' | 'already'> | null;
  readonly now: string;
}

/** A page of the list, and what the whole desk counts beside it. */
export function nomineesView(listed: Listed): NomineesView {
  const { desk, page, reminding } = listed;
  const { found, rows, nextCursor } = page;
  const { groups, tiers, lacking } = countLines(desk.lines);
  return {
    version: desk.version,
    total: desk.lines.length,
    found,
    groups: groups.map(({ group, lines }) => ({
      group,
      name: groupName(group),
      count: lines.length,
      next: nextOf(listed, lines),
    })),
    tiers: tiers.map(({ tier, count }) => ({ tier, name: tierName(tier), count })),
    lacking: lacking.map(({ item, count }) => ({ item, name: remarkLabel(item), count })),
    remind: reminding && {
      count: reminding.lines.length,
      names: sayNames(reminding.lines.map(({ name }) => name)),
      already: reminding.already,
    },
    rows: rows.map((line) => nomineeRow(desk, line)),
    nextCursor,
  };
}
