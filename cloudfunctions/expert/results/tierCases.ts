import { caseSheetsOf, type CaseSheets } from '../../domain/evaluation/caseSheets';
import type { Ballot } from '../../domain/evaluation/ballot';
import type { Panel } from '../../domain/evaluation/panel';
import type { Tier } from '../../domain/terms';
import { panels } from '../../platform/database/collections';
import { find, mostAtOnce } from '../../platform/database/read';
import { seasonId } from '../../platform/season';
import { overAmong } from '../scoring/ownCases';
import { ballotsOf } from '../scoring/panelBallots';

export interface TierCase extends CaseSheets {
  readonly panel: Panel;
}

export interface TierCases {
  /** By number. */
  readonly panels: readonly Panel[];
  readonly ballots: readonly Ballot[];
  /** Nominations that have ended since: they are ranked no more. */
  readonly over: ReadonlySet<string>;
  /** How many panels still score, or have not begun. */
  readonly open: number;
  /** What counts, once all panels are closed; else nothing. */
  readonly cases: readonly TierCase[];
}

/** Everything that a tier's ranking rests on. */
export async function tierCasesOf(tier: Tier): Promise<TierCases> {
  const all = await find(panels, { where: { season: seasonId, tier }, orderBy: [['_id', 'asc']], limit: mostAtOnce });
  const own = all.sort((a, b) => a.number - b.number);
  const [kept, over] = await Promise.all([ballotsOf(own), overAmong(own.flatMap(({ cases }) => cases))]);
  const open = own.filter(({ state }) => state !== 'closed').length;
  const counted = (panel: Panel): TierCase[] =>
    caseSheetsOf(panel, kept.filter(({ panelId }) => panelId === panel._id))
      .filter(({ one, valid }) => !over.has(one.caseId) && valid.length > 0)
      .map((sheets) => ({ ...sheets, panel }));
  return { panels: own, ballots: kept, over, open, cases: open > 0 ? [] : own.flatMap(counted) };
}
