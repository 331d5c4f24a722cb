import { dayOf } from '../../domain/beijing';
import { lastSitting, tiersDown, type Ranked, type SeasonDecision, type Sitting } from '../../domain/decision/decision';
import type { Rankings } from '../../domain/decision/decideMeeting';
import { standing, tieOpen } from '../../domain/decision/line';
import type { CountedSheet } from '../../domain/decision/takeRanking';
import { normalise } from '../../domain/evaluation/normalise';
import { sayScore, type Rational } from '../../domain/evaluation/rational';
import type { Panel } from '../../domain/evaluation/panel';
import type { Season } from '../../domain/season/season';
import type { Tier } from '../../domain/terms';
import { adviceMethod } from '../../domain/wording/evaluationWords';
import { ballotColumns, box, evaluationColumns, listDate, listFacts, listNobody, listTitle, proposedColumns, type ListKind } from '../../domain/wording/listWords';
import { meetingOfficeName } from '../../domain/wording/meetingWords';
import { tierName } from '../../domain/wording/names';
import type { ListPaper } from '../../paperwork';
import { allPanels } from '../../platform/panels';
import { evaluated } from '../meeting/panels';
import { peopleOf, type Listed } from './people';

export interface Decided {
  readonly season: Season;
  readonly decision: SeasonDecision;
  readonly rankings: Rankings;
  readonly now: string;
}

type People = ReadonlyMap<string, Listed>;

const blank = ({ season, now }: Decided, kind: ListKind): Pick<ListPaper, 'title' | 'facts' | 'signs' | 'date' | 'foot' | 'nobody'> => ({
  title: listTitle(season, kind),
  facts: [listFacts.madeOn(dayOf(now))],
  signs: [],
  date: listDate,
  foot: listTitle(season, kind),
  nobody: listNobody,
});

const personOf = (people: People, id: string): readonly [string, string, string] => {
  const { name = '', unitName = '', occupation = '' } = people.get(id) ?? {};
  return [name, unitName, occupation];
};

/** The mean of a criterion over all sheets that count, in points; the result itself is trimmed and weighed. */
const meanText = (sheets: readonly CountedSheet[], id: string): string =>
  sheets.length === 0 ? '' : sayScore({ sum: sheets.reduce((sum, { scores }) => sum + (scores[id] ?? 0) * 100, 0), count: sheets.length });

const resultOf = (exact: string): Rational => {
  const [sum = 0, count = 1] = exact.split('/').map(Number);
  return { sum, count };
};

/** What a tier's results would be if all its panels scored alike; no rank rests on it. A case moved to a second panel counts with the last. */
function adviceOf(ranked: readonly Ranked[], panels: readonly Panel[]): ReadonlyMap<string, Rational> {
  const panelOf = new Map(panels.flatMap(({ _id, cases }) => cases.map(({ caseId }) => [caseId, _id] as const)));
  return normalise(ranked.map(({ nominationId, exact }) => ({ caseId: nominationId, panelId: panelOf.get(nominationId) ?? '', result: resultOf(exact) })));
}

/** 评审汇总表: for the meeting only, as it holds scores. */
export async function evaluationSummary(decided: Decided): Promise<ListPaper> {
  const { season, decision, rankings } = decided;
  const basis = new Set(decision.basis.map(({ panelId }) => panelId));
  const panels = (await allPanels()).filter(({ _id }) => basis.has(_id));
  const { sheets } = await evaluated(panels);
  const byCase = new Map<string, CountedSheet[]>();
  sheets.forEach((sheet) => byCase.set(sheet.caseId, [...(byCase.get(sheet.caseId) ?? []), sheet]));
  const people = await peopleOf(tiersDown.flatMap((tier) => rankings[tier].map(({ nominationId }) => nominationId)));
  const criteria = season.evaluation.criteria.value;
  const rowOf = ({ nominationId, rank, tied, score, exact }: Ranked, advice: ReadonlyMap<string, Rational>): string[] => {
    const own = byCase.get(nominationId) ?? [];
    const means = criteria.map(({ id }) => meanText(own, id));
    return [String(rank), tied ? listFacts.tied : '', ...personOf(people, nominationId), ...means, String(own.length), score, sayScore(advice.get(nominationId) ?? resultOf(exact))];
  };
  const part = (tier: Tier) => {
    const advice = adviceOf(rankings[tier], panels);
    return { name: tierName(tier), note: listFacts.countOf(rankings[tier].length, season.tiers[tier].places.value), rows: rankings[tier].map((one) => rowOf(one, advice)) };
  };
  const sheet = blank(decided, 'evaluationSummary');
  return { ...sheet, facts: [...sheet.facts, adviceMethod], columns: evaluationColumns(criteria.map(({ name }) => name)), parts: tiersDown.map(part) };
}

/** On a ballot: whom the open sitting proposes, and all who are tied at its line. */
function onBallot({ decision, rankings }: Decided, sitting: Sitting, tier: Tier): readonly { readonly one: Ranked; readonly tied: boolean }[] {
  const candidates = standing(decision.sittings.filter(({ number }) => number < sitting.number), rankings[tier], tier);
  const tied = new Set(tieOpen(candidates, sitting.chosen[tier])?.members.map(({ nominationId }) => nominationId));
  const chosen = new Set(sitting.chosen[tier].nominationIds);
  return candidates.filter(({ nominationId }) => chosen.has(nominationId) || tied.has(nominationId)).map((one) => ({ one, tied: tied.has(one.nominationId) }));
}

/** 会议表决票: a sheet for each tier that has somebody. */
export async function ballot(decided: Decided, sitting: Sitting): Promise<ListPaper> {
  const lists = tiersDown.map((tier) => ({ tier, rows: onBallot(decided, sitting, tier) })).filter(({ rows }) => rows.length > 0);
  const people = await peopleOf(lists.flatMap(({ rows }) => rows.map(({ one }) => one.nominationId)));
  const parts = lists.map(({ tier, rows }) => ({
    name: tierName(tier),
    note: listFacts.countOf(rows.length, decided.season.tiers[tier].places.value),
    rows: rows.map(({ one, tied }, at) => [
      String(at + 1), ...personOf(people, one.nominationId), tied ? `${one.rank}\n${listFacts.tiedAtLine}` : String(one.rank), box, box, box,
    ]),
  }));
  return { ...blank(decided, 'ballot'), facts: [listFacts.ballotQuorum], columns: ballotColumns, parts, signs: listFacts.ballotSigns };
}

/** 拟认定名单 of the last frozen sitting, with its fingerprint at the foot of each page. */
export async function proposedList(decided: Decided): Promise<ListPaper | null> {
  const frozen = decided.decision.sittings.filter(({ state }) => state === 'frozen').at(-1) ?? lastSitting(decided.decision);
  if (!frozen?.hash) return null;
  const people = await peopleOf(tiersDown.flatMap((tier) => frozen.chosen[tier].nominationIds));
  const part = (tier: Tier) => {
    const ids = frozen.chosen[tier].nominationIds;
    return { name: tierName(tier), note: listFacts.count(ids.length), rows: ids.map((id, at) => [String(at + 1), ...personOf(people, id), tierName(tier)]) };
  };
  return {
    ...blank(decided, 'proposedList'),
    facts: [listFacts.madeOn(dayOf(decided.now)), listFacts.minutes(frozen.minutesNumber)],
    columns: proposedColumns,
    parts: tiersDown.map(part),
    signs: (['bureau', 'talentOffice'] as const).map((office) => listFacts.seal(meetingOfficeName(office))),
    foot: listFacts.fingerprint(frozen.hash),
  };
}
