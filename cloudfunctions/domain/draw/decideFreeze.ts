import type { Instant } from '../beijing';
import type { Panel } from '../evaluation/panel';
import { strata, type Expert, type Tie } from '../expert/expert';
import { allow, refuse, type Decision } from '../refusal';
import type { Hash } from './canonical';
import type { Chance } from './chance';
import { commitmentOf, type PooledPerson } from './commitment';
import type { Draw } from './draw';
import { poolOf, type RecusalScope } from './pool';
import { frozenHash, recordVersion } from './record';

export interface Freezing {
  readonly panel: Panel;
  /** Its cases that are still there to be evaluated. */
  readonly standing: readonly string[];
  readonly experts: readonly Expert[];
  readonly ties: readonly Tie[];
  readonly scope: RecusalScope;
  readonly chance: Chance;
  readonly loadCap: number;
  /** As many as there are experts, random, each used once. */
  readonly salts: readonly string[];
  /** What was drawn up and given up before. */
  readonly restarts: Draw['restarts'];
  readonly now: Instant;
  readonly hash: Hash;
}

export interface FrozenPanel {
  readonly panel: Panel;
  readonly draw: Omit<Draw, 'peopleSealed'>;
  readonly people: readonly PooledPerson[];
}

/** Cases and pool stand from now on: who may be drawn is committed to, before anybody can know what chance will say. */
export function decideFreeze(freezing: Freezing): Decision<FrozenPanel, 'panelState' | 'nothingToPlan' | 'poolTooSmall'> {
  const { panel, standing, experts, ties, scope, chance, loadCap, salts, restarts, now, hash } = freezing;
  if (panel.state !== 'planned') return refuse('panelState', { state: panel.state });
  const cases = panel.cases.filter(({ caseId }) => standing.includes(caseId)).map((one) => ({ ...one, recused: [] }));
  if (cases.length === 0) return refuse('nothingToPlan', { tier: panel.tier });
  const chosen = poolOf(experts, { tier: panel.tier, fields: panel.fields, cases, ties, scope, loadCap });
  for (const stratum of strata) {
    const [needs, there] = [panel.chairs[stratum] ?? 0, chosen.filter((one) => one.stratum === stratum).length];
    if (there < needs) return refuse('poolTooSmall', { stratum, needs, there });
  }
  const people = chosen.map((expert, at): PooledPerson => {
    const { _id, stratum, name, unitName, uscc, load } = expert;
    return { salt: salts[at] ?? '', expertId: _id, stratum, name, unitName, uscc, load };
  });
  const pool = people
    .map((one) => ({ commitment: commitmentOf(panel._id, one, hash), stratum: one.stratum }))
    .sort((one, other) => (one.commitment < other.commitment ? -1 : 1));
  const { season, tier, day, chairs } = panel;
  const frozen = { version: recordVersion, season, panelId: panel._id, tier, day, scope, cases: cases.length, loadCap, chairs, frozenAt: now, pool };
  return allow({
    people,
    panel: { ...panel, state: 'frozen', cases, version: panel.version + 1 },
    draw: { _id: panel._id, ...frozen, frozen: frozenHash(frozen, hash), restarts, chance, seed: null, drawnAt: null, steps: [] },
  });
}

/** Gives a draw up before it happened, as when a witness lost the phone: the reason stays on the record of the next one. */
export function decideRestart(panel: Panel, draw: Draw, reason: string, now: Instant): Decision<{ readonly panel: Panel; readonly draw: Draw }, 'panelState'> {
  if (panel.state !== 'frozen') return refuse('panelState', { state: panel.state });
  const cases = panel.cases.map((one) => ({ ...one, recused: [] }));
  return allow({
    panel: { ...panel, state: 'planned', cases, version: panel.version + 1 },
    draw: { ...draw, restarts: [...draw.restarts, { at: now, reason }] },
  });
}

/** Whether the frozen pool and the people behind it are what they were. */
export function isUntouched(draw: Draw, people: readonly PooledPerson[], hash: Hash): boolean {
  const own = people.map((person) => commitmentOf(draw._id, person, hash)).sort();
  const same = own.length === draw.pool.length && draw.pool.every(({ commitment }, at) => commitment === own[at]);
  return same && frozenHash(draw, hash) === draw.frozen;
}
