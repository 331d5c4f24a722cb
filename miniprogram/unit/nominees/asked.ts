/** Which nominees the list is asked for: what its address says, and what was tapped since. */
import type { InputOf } from '../../../typings/api';

type Input = InputOf<'unit', 'nominees'>;
export type Filter = NonNullable<Input['filter']>;

export interface Asked {
  /** '' for all. */
  readonly filter: Filter | '';
  readonly tier: NonNullable<Input['tier']> | '';
  readonly lacks: string;
  readonly search: string;
}

const filters = ['incomplete', 'waiting', 'disputed', 'confirmed', 'returned', 'submitted', 'over'] as const;
const tiers = ['excellent', 'senior', 'special', 'chief'] as const;

/** From the page's address; what it does not know it leaves out. */
export const askedBy = ({ filter, tier, lacks = '' }: Readonly<Record<string, string | undefined>>): Asked => ({
  filter: filters.find((known) => known === filter) ?? '',
  tier: tiers.find((known) => known === tier) ?? '',
  lacks: /^[A-Za-z]{1,40}$/.test(lacks) ? lacks : '',
  search: '',
});

/** The action's input: what is empty is not asked for. */
export const inputOf = ({ filter, tier, lacks, search }: Asked): Input => ({
  ...(filter === '' ? {} : { filter }),
  ...(tier === '' ? {} : { tier }),
  ...(lacks === '' ? {} : { lacks }),
  ...(search === '' ? {} : { search }),
});

export const sameAsked = (one: Asked, other: Asked): boolean => JSON.stringify(one) === JSON.stringify(other);
