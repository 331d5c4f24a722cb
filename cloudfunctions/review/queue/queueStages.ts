/** Which queues an office has. */
import type { Reviewer } from '../table';

export const stages = ['units', 'firstReview', 'checked', 'qualificationReview', 'qualified', 'returned', 'rejected'] as const;
export type QueueStage = (typeof stages)[number];
export type NominationStage = Exclude<QueueStage, 'units'>;

const labels: Readonly<Record<QueueStage, string>> = {
  units: '待核准单位',
  firstReview: '待初评初审',
  checked: '已审合格',
  qualificationReview: '待复审',
  qualified: '复审通过',
  returned: '退回更正',
  rejected: '未通过',
};

/** Units are approved, and forms first read, by the district; the city reads what comes up to it. The first is where a table opens. */
export const stagesOf = (caller: Reviewer): readonly [QueueStage, ...QueueStage[]] =>
  'district' in caller ? ['units', 'firstReview', 'checked', 'returned', 'rejected'] : ['qualificationReview', 'qualified', 'returned', 'rejected'];

export const tabsOf = (caller: Reviewer): { readonly stage: QueueStage; readonly label: string }[] =>
  stagesOf(caller).map((stage) => ({ stage, label: labels[stage] }));
