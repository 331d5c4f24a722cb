import type { Instant } from '../beijing';
import type { Chance } from './chance';
import type { Frozen } from './record';
import type { Step } from './seating';

/** One panel's draw, `_id` is the panel's. What it froze is never written again but by a restart, which is on the record. */
export interface Draw extends Frozen {
  readonly _id: string;
  /** The fingerprint of the frozen part. */
  readonly frozen: string;
  /** Who the commitments are, with their salts: sealed, opened by the draw and for the discipline office. */
  readonly peopleSealed: string;
  readonly restarts: readonly { readonly at: Instant; readonly reason: string }[];
  readonly chance: Chance;
  readonly seed: string | null;
  readonly drawnAt: Instant | null;
  readonly steps: readonly Step[];
}
