import type { UnitPaperSlot } from '../nomination/desk';

interface Note {
  readonly need: string;
  readonly note: string;
}

/** Whether each of a unit's own papers must be there, and what it is for. Stamped paper itself still counts. */
export const unitPaperNotes: Readonly<Record<UnitPaperSlot | 'statement', Note>> = {
  statement: { need: '必交', note: '写清各等级人数和截止日期，签字盖章。名额按它算，没有它不能提交。' },
  authorityLetter: { need: '有就交', note: '单位委托经办人办理申报的证明，盖章后拍照上传。已经交了纸质件的，可以不传。' },
  stampedSummary: { need: '有就交', note: '附件2 打印、盖章后逐页拍照，最多 9 页。已经交了纸质件的，可以不传。' },
};
