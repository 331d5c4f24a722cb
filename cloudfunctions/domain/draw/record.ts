import type { Day, Instant } from '../beijing';
import type { Tier } from '../terms';
import { canonical, type Hash } from './canonical';
import type { Lottery, Witness } from './chance';
import type { PooledPerson } from './commitment';
import type { Draw } from './draw';
import type { RecusalScope } from './pool';
import { orderOf, type Chairs, type PoolEntry, type Step } from './seating';

export const recordVersion = 'jinlanling-draw-1';

/** What stands before chance is known. Its fingerprint is shown at the freeze: a pool that changes afterwards shows. */
export interface Frozen {
  readonly version: string;
  readonly season: string;
  readonly panelId: string;
  readonly tier: Tier;
  readonly day: Day;
  readonly scope: RecusalScope;
  readonly cases: number;
  readonly loadCap: number;
  readonly chairs: Chairs;
  readonly frozenAt: Instant;
  /** By rising commitment, which says nothing of anybody. */
  readonly pool: readonly PoolEntry[];
}

export type RecordedChance = { readonly kind: 'witnesses'; readonly witnesses: readonly Omit<Witness, 'personId'>[] } | Lottery;

/** A draw as it is given to outsiders: no name, no id, all that is needed to draw again. */
export interface DrawRecord extends Frozen {
  readonly frozen: string;
  readonly restarts: readonly { readonly at: Instant; readonly reason: string }[];
  readonly chance: RecordedChance;
  readonly seed: string;
  readonly drawnAt: Instant;
  readonly order: readonly string[];
  readonly steps: readonly Step[];
  /** Of all the above. */
  readonly fingerprint: string;
}

/** The other half, for the discipline office alone. */
export interface DrawSalts {
  readonly version: string;
  readonly panelId: string;
  readonly people: readonly (PooledPerson & { readonly commitment: string })[];
}

/** A file's text: canonical JSON and one end of line. */
export const fileText = (value: DrawRecord | DrawSalts): string => `${canonical(value)}\n`;

/** Exactly what the freeze vouches for. */
export const frozenPart = ({ version, season, panelId, tier, day, scope, cases, loadCap, chairs, frozenAt, pool }: Frozen): Frozen => ({
  version,
  season,
  panelId,
  tier,
  day,
  scope,
  cases,
  loadCap,
  chairs,
  frozenAt,
  pool,
});

export const frozenHash = (frozen: Frozen, hash: Hash): string => hash(canonical(frozenPart(frozen)));

/** Of a record but for the fingerprint itself. */
export function fingerprintOf(record: Omit<DrawRecord, 'fingerprint'>, hash: Hash): string {
  const rest = Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'fingerprint'));
  return hash(canonical(rest));
}

const recordedChance = ({ chance }: Draw): RecordedChance =>
  chance.kind === 'lottery'
    ? chance
    : {
        kind: 'witnesses',
        witnesses: chance.witnesses.map(({ role, seal, sealedAt, opening, openedAt }) => ({ role, seal, sealedAt, opening, openedAt })),
      };

/** The record of a draw; null before its seed is known. */
export function recordOf(draw: Draw, hash: Hash): DrawRecord | null {
  const { seed, drawnAt, frozen, restarts, steps } = draw;
  if (seed === null || drawnAt === null) return null;
  const order = orderOf(seed, draw.pool, hash).map(({ commitment }) => commitment);
  const record = { ...frozenPart(draw), frozen, restarts, chance: recordedChance(draw), seed, drawnAt, order, steps };
  return { ...record, fingerprint: fingerprintOf(record, hash) };
}
