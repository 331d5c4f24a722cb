/** How far a season has come, counted: nothing of anybody, only how many of which kind stand where. */
import type { NominationState } from '../nomination/states';
import type { Tier } from '../terms';

/** atUnit: never handed in. inReview: with the district. withCity: handed on, or sent straight. back: returned for correction. out: goes no further. */
export const standings = ['atUnit', 'inReview', 'withCity', 'back', 'out'] as const;
export type Standing = (typeof standings)[number];

export interface Counted {
  readonly district: string;
  readonly tier: Tier;
  readonly state: NominationState;
  /** Whether a reviewer waits for it: a returned one goes through the unit's states again. */
  readonly awaited: boolean;
  readonly count: number;
}

const standingOf: Readonly<Record<NominationState, Standing | null>> = {
  draft: 'atUnit',
  awaitingConfirmation: 'atUnit',
  disputed: 'atUnit',
  confirmed: 'atUnit',
  returned: 'back',
  withdrawn: null,
  firstReview: 'inReview',
  cutByDistrict: 'out',
  rejected: 'out',
  qualificationReview: 'withCity',
  evaluation: 'withCity',
  deciding: 'withCity',
  notSelected: 'out',
  publicity: 'withCity',
  objectionOpen: 'withCity',
  awarded: 'withCity',
  cancelled: 'out',
  ended: null,
};

/** Null for what the unit took back. */
export function standingIn({ state, awaited }: Pick<Counted, 'state' | 'awaited'>): Standing | null {
  const standing = standingOf[state];
  return standing === 'atUnit' && awaited ? 'back' : standing;
}

export type Standings = Readonly<Record<Standing, number>>;

const nobody: Standings = { atUnit: 0, inReview: 0, withCity: 0, back: 0, out: 0 };

/** The counts together, by where they stand. */
export function standingsOf(counted: readonly Counted[]): Standings {
  return counted.reduce<Standings>((sum, one) => {
    const standing = standingIn(one);
    return standing ? { ...sum, [standing]: sum[standing] + one.count } : sum;
  }, nobody);
}

export const allIn = (counts: Standings): number => standings.reduce((sum, standing) => sum + counts[standing], 0);

export type ByTier = Readonly<Record<Tier, Standings>>;

export function byTier(counted: readonly Counted[]): ByTier {
  const of = (tier: Tier): Standings => standingsOf(counted.filter((one) => one.tier === tier));
  return { excellent: of('excellent'), senior: of('senior'), special: of('special'), chief: of('chief') };
}
