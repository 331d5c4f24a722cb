import { epochOf, type Instant } from '../beijing';
import type { Nomination } from '../nomination/nomination';
import { isGivenUp } from '../nomination/states';
import type { Tier } from '../terms';

/** As much of a nomination as its district's list asks for. */
export type ListedNomination = Pick<
  Nomination,
  '_id' | 'unitId' | 'unitName' | 'name' | 'occupation' | 'tier' | 'state' | 'due' | 'submittedRevision' | 'checked' | 'version'
>;

/** A request that began before a deadline may commit so many milliseconds after it: no function runs for longer. */
const longestRequest = 60_000;

/** Past, and nothing that began in time can still come in. */
export const isSettled = (now: Instant, deadline: Instant): boolean => epochOf(now) > epochOf(deadline) + longestRequest;

export interface Survey {
  /** All that were submitted for the tier and stand: what the rate is of. */
  readonly base: readonly ListedNomination[];
  /** Looked at and found in order: they can be ranked or go on. */
  readonly passed: readonly ListedNomination[];
  /** Nobody has decided on them yet. */
  readonly open: readonly ListedNomination[];
  /** With their units for correction, still in time. */
  readonly returned: readonly ListedNomination[];
  /** Returned and not back in time: they count, and do not go on. */
  readonly lapsed: readonly ListedNomination[];
}

/** Sorts what one district has on its table, one tier at a time. */
export function surveyTier(all: readonly ListedNomination[], tier: Tier, now: Instant): Survey {
  const base = all.filter((one) => one.tier === tier && !isGivenUp(one.state));
  const here = base.filter(({ state }) => state === 'firstReview');
  const out = base.filter(({ state, due }) => due !== null && state !== 'firstReview');
  return {
    base,
    passed: here.filter(({ checked }) => checked),
    open: here.filter(({ checked }) => !checked),
    returned: out.filter(({ due }) => due !== null && !isSettled(now, due)),
    lapsed: out.filter(({ due }) => due !== null && isSettled(now, due)),
  };
}
