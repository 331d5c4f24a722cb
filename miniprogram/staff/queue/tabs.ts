import type { ReplyOf } from '../../../typings/api';

type Stage = ReplyOf<'review', 'queue'>['stage'];

export interface Tab {
  readonly stage: Stage;
  readonly label: string;
  /** Unknown until it is counted. */
  readonly count?: number;
  /** 待复审 12 */
  readonly shown?: string;
}

/** The tabs with what is known of how much lies behind each. */
export function counted(tabs: readonly Tab[], known: readonly { readonly stage: Stage; readonly count?: number }[]): Tab[] {
  return tabs.map(({ stage, label, count: before }) => {
    const count = known.find((one) => one.stage === stage)?.count ?? before;
    return count === undefined ? { stage, label, shown: label } : { stage, label, count, shown: `${label} ${count}` };
  });
}
