/** What a nominee sees of the own nomination; nothing of others, nothing of scores. */
import type { Change } from '../domain/form/diffForms';
import type { FormSection, PaperView, RemarkView, StateTag } from '../platform/views';

export interface FoundView {
  readonly nominationId: string;
  readonly revision: number;
  readonly name: string;
  readonly unitName: string;
  readonly tierName: string;
  readonly tag: StateTag;
}

/** The own form to read and confirm. */
export interface OwnFormView extends FoundView {
  readonly sections: readonly FormSection[];
  readonly papers: readonly PaperView[];
  readonly canConfirm: boolean;
  readonly whyNot: string;
  /** The sentence one puts one's name to. */
  readonly statement: string;
  /** Whether a field may still be questioned, which holds after a confirmation too until the unit submits. */
  readonly canDispute: boolean;
  /** `单位上传了您签字的确认书`: how it stands confirmed, '' where it does not. */
  readonly confirmedText: string;
  /** What to tick before confirming; `version` is sent with the confirmation. */
  readonly consent: { readonly version: string; readonly sentence: string; readonly idNumber: string };
  /** What changed since they last confirmed it or had doubts. */
  readonly changes: readonly Change[];
  readonly remarks: readonly RemarkView[];
}

export interface StatusView {
  /** Whether news of any of them is still to come. */
  readonly running: boolean;
  /** Whether any of them waits for the nominee: then that is what the page is for. */
  readonly yours: boolean;
  readonly nominations: readonly {
    readonly nominationId: string;
    readonly name: string;
    /** `申报“金蓝领”高级技师` */
    readonly title: string;
    readonly tag: StateTag;
    /** `正在区里初评` */
    readonly headline: string;
    /** `由昆都仑区人社局会同区委人才办决定，最晚 12月20日出结果。` */
    readonly decides: string;
    /** `您现在不用做什么，等结果。` or what to do. */
    readonly todo: string;
    /** Whether the ball is with the nominee. */
    readonly yours: boolean;
    /** Whether nothing is to come any more. */
    readonly over: boolean;
    readonly canDispute: boolean;
    /** `单位上传了您签字的确认书…`, '' while it is not confirmed. */
    readonly confirmedText: string;
    readonly steps: readonly {
      readonly title: string;
      readonly detail: string;
      readonly at: string;
      readonly state: 'done' | 'now' | 'later';
    }[];
    readonly unitName: string;
    readonly contact: { readonly name: string; readonly phone: string };
  }[];
}
