import type { PanelCase } from '../evaluation/panel';
import type { Expert, Tie } from '../expert/expert';
import { sameName } from '../identity/personName';
import type { Tier } from '../terms';

/** panel: who has a tie to any case leaves the pool. case: such a person may be drawn, and never sees that case. */
export const recusalScopes = ['panel', 'case'] as const;
export type RecusalScope = (typeof recusalScopes)[number];

export type CaseOf = Pick<PanelCase, 'caseId' | 'unitId' | 'uscc' | 'unitName'>;
export type Standing = Pick<Tie, 'expertId' | 'nominationId' | 'unitId' | 'dismissed'>;

const isOwnUnit = ({ uscc, unitName }: Expert, one: CaseOf): boolean =>
  (uscc !== null && uscc === one.uscc) || sameName(unitName, one.unitName);

/** The cases that an expert must keep away from: the own unit's, and those of a tie that was not dismissed. */
export function recusedFrom(expert: Expert, cases: readonly CaseOf[], ties: readonly Standing[]): readonly string[] {
  const own = ties.filter(({ expertId, dismissed }) => expertId === expert._id && !dismissed);
  const tied = ({ caseId, unitId }: CaseOf) =>
    own.some((tie) => tie.nominationId === caseId || (tie.unitId !== null && tie.unitId === unitId));
  return cases.filter((one) => isOwnUnit(expert, one) || tied(one)).map(({ caseId }) => caseId);
}

export interface Asked {
  readonly tier: Tier;
  readonly fields: readonly string[];
  readonly cases: readonly CaseOf[];
  readonly ties: readonly Standing[];
  readonly scope: RecusalScope;
  readonly loadCap: number;
}

/** Why somebody cannot sit on a panel, null where nothing speaks against it. */
export type Bar = 'inactive' | 'tier' | 'field' | 'tie' | 'load';

export function barOf(expert: Expert, { tier, fields, cases, ties, scope, loadCap }: Asked): Bar | null {
  if (!expert.active) return 'inactive';
  if (expert.tiers.length > 0 && !expert.tiers.includes(tier)) return 'tier';
  if (!fields.some((field) => expert.fields.includes(field))) return 'field';
  const recused = recusedFrom(expert, cases, ties).length;
  if (scope === 'panel' ? recused > 0 : recused >= cases.length) return 'tie';
  return expert.load + cases.length > loadCap ? 'load' : null;
}

/** Those who may be drawn. */
export const poolOf = (experts: readonly Expert[], asked: Asked): readonly Expert[] =>
  experts.filter((expert) => barOf(expert, asked) === null);
