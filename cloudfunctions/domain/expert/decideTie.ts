import type { Instant } from '../beijing';
import { recusedFrom } from '../draw/pool';
import { seated, type Panel } from '../evaluation/panel';
import type { Expert, Tie } from './expert';

export const tieId = (season: string, expertId: string, target: string): string => `${season}|${expertId}|${target}`;

type Declared = Omit<Tie, 'at' | 'dismissed' | 'version'>;

/** A tie as it stands after it was declared, null where the very same was declared before. One that was dismissed stands again. */
export function tieAfter(before: Tie | null, declared: Declared, now: Instant): Tie | null {
  const same = before && before.dismissed === null && before.kind === declared.kind && before.note === declared.note;
  return same ? null : { ...declared, at: now, dismissed: null, version: (before?.version ?? 0) + 1 };
}

const concerns = ({ cases }: Panel, { nominationId, unitId }: Tie): boolean =>
  cases.some((one) => one.caseId === nominationId || (unitId !== null && one.unitId === unitId));

/** Panels on which the expert sits and that have a case of the tie: what they see changes with it. */
export const panelsOf = (panels: readonly Panel[], tie: Tie): readonly Panel[] =>
  panels.filter((panel) => seated(panel).some(({ expertId }) => expertId === tie.expertId) && concerns(panel, tie));

/** Keeps an expert who sits already away from the cases of a tie. */
export function withTie(panel: Panel, { _id }: Pick<Expert, '_id'>, tie: Tie): Panel {
  const cases = panel.cases.map((one) => {
    const tied = one.caseId === tie.nominationId || (tie.unitId !== null && one.unitId === tie.unitId);
    return tied && !one.recused.includes(_id) ? { ...one, recused: [...one.recused, _id] } : one;
  });
  return { ...panel, cases, version: panel.version + 1 };
}

/** Lets the expert see again what only this tie kept away. */
export function withoutTie(panel: Panel, expert: Expert, tie: Tie, others: readonly Tie[]): Panel {
  const still = recusedFrom(expert, panel.cases, others);
  const cases = panel.cases.map((one) => {
    const tied = one.caseId === tie.nominationId || (tie.unitId !== null && one.unitId === tie.unitId);
    return tied && !still.includes(one.caseId) ? { ...one, recused: one.recused.filter((id) => id !== expert._id) } : one;
  });
  return { ...panel, cases, version: panel.version + 1 };
}
