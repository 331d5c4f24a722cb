/** What a nominee sees of the own nomination; nothing of others, nothing of scores. */
import type { FormSection, PaperView, StateTag } from '../platform/views';

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
  readonly remarks: readonly { readonly field: string; readonly label: string; readonly text: string }[];
}

export interface StatusView {
  readonly nominations: readonly {
    readonly nominationId: string;
    readonly name: string;
    /** `申报金蓝领高级技师` */
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
