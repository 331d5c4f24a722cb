/** What a unit's contacts see before and after they submit. */
import type { Route } from '../../domain/terms';
import type { DeadlineView } from '../../platform/views';

export interface SubmitCheckView {
  readonly route: Route;
  readonly title: string;
  readonly version: number;
  readonly countText: string;
  /** What stops the whole submit. */
  readonly blockers: readonly {
    readonly title: string;
    readonly detail: string;
    readonly button: string;
    readonly page: string;
  }[];
  /** Lines that would stay behind, and why; they never hold up the others. The first of them are named. */
  readonly leftOutCount: number;
  /** 材料没齐 150 人，本人没确认 200 人 */
  readonly leftOutText: string;
  readonly leftOut: readonly {
    readonly nominationId: string;
    readonly name: string;
    readonly why: readonly string[];
  }[];
  readonly ready: readonly { readonly title: string; readonly detail: string }[];
  /** What may be missing, since stamped paper counts as well; never stops a submit. */
  readonly hints: readonly { readonly title: string; readonly detail: string; readonly page: string }[];
  readonly submittableCount: number;
  /** The first of those who would be handed in. */
  readonly submittable: readonly { readonly nominationId: string; readonly name: string; readonly tierName: string }[];
  readonly canSubmit: boolean;
  /** `提交 3 人`, `补齐 2 项后可提交` */
  readonly button: string;
  readonly deadline: DeadlineView;
}

export interface SubmitReply {
  readonly receipt: string;
  readonly submitted: readonly string[];
  readonly leftOut: readonly { readonly nominationId: string; readonly why: readonly string[] }[];
}

export interface ReceiptView {
  readonly number: string;
  readonly unitName: string;
  readonly title: string;
  readonly atText: string;
  readonly fingerprint: string;
  readonly count: number;
  /** A hundred of them at a time. */
  readonly lines: readonly { readonly nominationId: string; readonly name: string; readonly tierName: string }[];
  /** Give it back as `from` for those that follow; null after the last. */
  readonly nextFrom: number | null;
  /** Who acts next and by when. */
  readonly next: string;
}
