import { unitPaperSlots, type Desk } from '../../domain/nomination/desk';
import { papersIn } from '../../domain/submission/unitPapers';
import { paperName } from '../../domain/wording/names';
import { link, pages } from '../../platform/pages';
import type { SubmitCheckView } from '../submission/views';

/** The unit's stamped papers that are there. */
export const stampedRows = (desk: Desk): SubmitCheckView['ready'][number][] =>
  unitPaperSlots.flatMap((slot) => {
    const count = papersIn(desk, slot).length;
    return count > 0 ? [{ title: `${paperName(slot)}已上传`, detail: `${count} 份` }] : [];
  });

/** Those that are not: paper handed over counts all the same. */
export const stampedHints = (desk: Desk): SubmitCheckView['hints'][number][] =>
  unitPaperSlots
    .filter((slot) => papersIn(desk, slot).length === 0)
    .map((slot) => ({
      title: `没有上传${paperName(slot)}`,
      detail: '不影响提交。已经交了纸质件的，可以不传',
      page: link(pages.unitPapers),
    }));
