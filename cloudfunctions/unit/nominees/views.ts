/** The list of a unit's nominees as its contacts see it. */
import type { LineGroup } from '../../domain/nomination/lineGroups';
import type { Tier } from '../../domain/terms';
import type { StateTag } from '../../platform/views';

export interface NomineeRow {
  readonly nominationId: string;
  readonly name: string;
  readonly occupation: string;
  readonly tierName: string;
  readonly tag: StateTag;
  /** What is missing or wrong, '' when nothing is: `缺等级证书、手机` */
  readonly missing: string;
}

export interface NomineesView {
  readonly version: number;
  /** All on the desk, and how many of them fit what was asked for. */
  readonly total: number;
  readonly found: number;
  /** Every group, empty ones too; their counts make up the total. */
  readonly groups: readonly {
    readonly group: LineGroup;
    readonly name: string;
    readonly count: number;
    /** Who acts next and by when, '' where nobody does. */
    readonly next: string;
  }[];
  readonly tiers: readonly { readonly tier: Tier; readonly name: string; readonly count: number }[];
  /** 谁缺什么, most first; an item goes back as `lacks`. */
  readonly lacking: readonly { readonly item: string; readonly name: string; readonly count: number }[];
  /** Who would be reminded now; null but for the group that waits for its nominees. */
  readonly remind: {
    readonly count: number;
    /** 赵铁成、王建军、李秀兰等 120 人 */
    readonly names: string;
    /** How many were reminded earlier today. */
    readonly already: number;
  } | null;
  readonly rows: readonly NomineeRow[];
  /** Give it back as `cursor` for the next rows. */
  readonly nextCursor: string | null;
}

export interface RemindReply {
  /** How many are reminded by this. */
  readonly reminded: number;
  /** How many were earlier today, and are left in peace. */
  readonly already: number;
  /** 赵铁成、王建军、李秀兰等 120 人 */
  readonly names: string;
}
