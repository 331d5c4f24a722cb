import type { Instant } from '../beijing';
import type { Tier } from '../terms';

/** Where an expert comes from: the strata of a panel are counted by it. */
export const strata = ['enterprise', 'school', 'institute'] as const;
export type Stratum = (typeof strata)[number];

/** One of the pool. `_id` is the person's; the phone stays with the person. */
export interface Expert {
  readonly _id: string;
  readonly season: string;
  readonly name: string;
  /** The employer: own-unit recusal goes by its code, and by its name where the code is unknown. */
  readonly unitName: string;
  readonly uscc: string | null;
  readonly title: string;
  readonly stratum: Stratum;
  /** Fields of work, by their ids, that the expert can judge. */
  readonly fields: readonly string[];
  /** Empty: all. */
  readonly tiers: readonly Tier[];
  readonly active: boolean;
  /** Cases taken on in this season, over all panels: what the load cap rests on. */
  readonly load: number;
  readonly version: number;
}

/** Why an expert keeps away from somebody (回避). Abstaining is none of these. */
export const tieKinds = ['ownUnit', 'relative', 'mentor', 'apprentice', 'other'] as const;
export type TieKind = (typeof tieKinds)[number];

/** A tie that was declared, of an expert to a nominee or to a unit. `_id` = `<season>|<expertId>|<nominationId or unitId>`. */
export interface Tie {
  readonly _id: string;
  readonly season: string;
  readonly expertId: string;
  readonly nominationId: string | null;
  readonly unitId: string | null;
  readonly kind: TieKind;
  readonly note: string;
  readonly declaredBy: { readonly personId: string; readonly role: string };
  readonly at: Instant;
  /** A false conflict is dismissed by the discipline office, with a reason, and counts no more. */
  readonly dismissed: { readonly reason: string; readonly by: string; readonly at: Instant } | null;
  readonly version: number;
}

