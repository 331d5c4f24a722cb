import type { PrintedKind } from '../submission/printed';

/** 打印和归档: for which step a paper is needed, where the stamp goes, and what to do with it then. */
export interface DocumentWords {
  readonly when: string;
  readonly stamp: string;
  readonly next: string;
  /** On the button that leads to where the scan goes; '' where nothing is handed in. */
  readonly pageText: string;
}

const words: Readonly<Record<Exclude<PrintedKind, 'application'>, DocumentWords>> = {
  headcounts: {
    when: '提交前要有。名额按它算',
    stamp: '负责人签字，盖单位公章',
    next: '拍清楚，在“人数和声明”里上传',
    pageText: '去上传',
  },
  confirmation: {
    when: '给没法在手机上确认的人',
    stamp: '本人逐页签字，写日期，不盖章',
    next: '在这个人的材料里传签字页。表改过要重新打印',
    pageText: '',
  },
  summary: {
    when: '申请表都填完、本人都确认后打印',
    stamp: '末页左下盖单位公章，负责人签字',
    next: '拍照传到“单位材料”，纸质件报受理的人社局',
    pageText: '去上传',
  },
  contacts: {
    when: '和汇总表一起报',
    stamp: '表下盖单位公章',
    next: '纸质件和汇总表一起报',
    pageText: '',
  },
  authority: {
    when: '人社局要核对经办人时用',
    stamp: '盖单位公章，负责人和经办人都签字',
    next: '拍照传到“单位材料”',
    pageText: '去上传',
  },
};

export const documentWords = (kind: keyof typeof words): DocumentWords => words[kind];

/** What lies in the archive, or why there is none yet. */
export function archiveText(ready: number, left: number): string {
  if (ready === 0) return left > 0 ? `${left} 份申请表都还没填完` : '还没有人选';
  const missing = left > 0 ? `，另有 ${left} 人没填完，不在里面` : '';
  return `${ready} 份申请表，汇总表，联络表，人数声明${missing}`;
}
