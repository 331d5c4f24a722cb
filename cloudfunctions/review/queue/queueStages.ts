/** Which queues an office has. */
import type { Reviewer } from '../table';

export const stages = ['units', 'firstReview', 'qualificationReview', 'returned'] as const;
export type QueueStage = (typeof stages)[number];

const labels: Readonly<Record<QueueStage, string>> = {
  units: '待核准单位',
  firstReview: '待初评初审',
  qualificationReview: '待复审',
  returned: '退回更正',
};

/** Units are approved, and forms first read, by the district; the city reads what comes up to it. The first is where a table opens. */
export const stagesOf = (caller: Reviewer): readonly [QueueStage, ...QueueStage[]] =>
  'district' in caller ? ['units', 'firstReview', 'returned'] : ['qualificationReview', 'returned'];

export const tabsOf = (caller: Reviewer): { readonly stage: QueueStage; readonly label: string }[] =>
  stagesOf(caller).map((stage) => ({ stage, label: labels[stage] }));
