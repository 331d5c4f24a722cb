import { normalise } from '../../domain/evaluation/normalise';
import { rankCases } from '../../domain/evaluation/rankCases';
import { sayScore } from '../../domain/evaluation/rational';
import { standingsOf, type Standing } from '../../domain/evaluation/standings';
import type { Season } from '../../domain/season/season';
import { tiers, type Tier } from '../../domain/terms';
import { adviceMethod, panelName, sayLine, standingTag } from '../../domain/wording/evaluationWords';
import { sayClause, tierName } from '../../domain/wording/names';
import { progressView } from '../scoring/progressView';
import type { TierCases } from './tierCases';
import type { RankingRow, RankingView } from './views';

function rowsOf({ evaluation }: Season, { cases }: TierCases, places: number): RankingRow[] {
  const byId = new Map(cases.map((one) => [one.one.caseId, one]));
  const ranked = rankCases(evaluation, cases.map(({ one, valid }) => ({ caseId: one.caseId, totals: valid.map(({ total }) => total) })));
  const standings = standingsOf(ranked, places);
  const advice = normalise(ranked.map(({ caseId, result }) => ({ caseId, result, panelId: byId.get(caseId)?.panel._id ?? '' })));
  return ranked.flatMap(({ caseId, rank, tied, result, valid }) => {
    const found = byId.get(caseId);
    const standing: Standing = standings.get(caseId) ?? 'out';
    if (!found) return [];
    const { name, unitName, occupation } = found.one;
    const scores = { score: sayScore(result), advice: sayScore(advice.get(caseId) ?? result) };
    return [{ caseId, rank, tied, valid, name, unitName, occupation, panelName: panelName(found.panel.number), ...scores, standing, tag: standingTag(standing) }];
  });
}

function lineTextOf(rows: readonly RankingRow[], places: number): string {
  const count = (standing: Standing): number => rows.filter((row) => row.standing === standing).length;
  return sayLine({ within: count('in'), tied: count('tied'), behind: count('out'), places });
}

/** One tier: progress while its panels score, the ranking once all are closed. */
export function rankingView(season: Season, tier: Tier, found: TierCases): RankingView {
  const { value: places, clause } = season.tiers[tier].places;
  const ready = found.open === 0 && found.panels.length > 0;
  const rows = ready ? rowsOf(season, found, places) : [];
  const { ballots, over } = found;
  return {
    tier,
    tierName: tierName(tier),
    tiers: [...tiers].reverse().map((one) => ({ tier: one, name: tierName(one) })),
    places,
    clause: sayClause(clause),
    method: season.evaluation.panelSize.reading ?? '',
    panels: found.panels.map((panel) =>
      progressView({ panel, ballots: ballots.filter(({ panelId }) => panelId === panel._id), over, evaluation: season.evaluation }),
    ),
    ready,
    lineText: ready ? lineTextOf(rows, places) : '',
    rows,
    adviceMethod,
  };
}
