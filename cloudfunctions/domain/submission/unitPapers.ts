import type { Desk, UnitPaper, UnitPaperSlot } from '../nomination/desk';
import { placed } from '../papers/paperPlace';

/** A letter is one file; the stamped 附件2 of a large unit has several pages. */
export const mostInUnitSlot: Readonly<Record<UnitPaperSlot, number>> = { authorityLetter: 1, stampedSummary: 9 };

/** The unit's papers after one more; null where its slot is full. */
export const withUnitPaper = (papers: readonly UnitPaper[], paper: UnitPaper, replaces?: string): readonly UnitPaper[] | null =>
  placed(papers, paper, mostInUnitSlot[paper.slot], replaces);

export const papersIn = ({ papers }: Desk, slot: UnitPaperSlot): readonly UnitPaper[] => papers.filter((paper) => paper.slot === slot);
