import { unitPaperSlots, type Desk, type UnitPaperSlot } from '../../domain/nomination/desk';
import { officeOf } from '../../domain/nomination/reviewers';
import { mostInUnitSlot } from '../../domain/submission/unitPapers';
import { unitPaperNotes } from '../../domain/wording/unitPaperWords';
import { sayHeadcounts } from '../../domain/wording/deskWords';
import { paperName, type Offices } from '../../domain/wording/names';
import { link, pages } from '../../platform/pages';
import { unitFiles, unitPaperViews } from '../../platform/readViews';
import type { UnitPaperView } from '../../platform/views';

/** 单位材料: what the unit itself hands in, what each is for, and where it comes from. */
export interface UnitPapersView {
  readonly version: number;
  /** `昆都仑区人社局`: who looks at all of it. */
  readonly office: string;
  readonly statement: {
    readonly title: string;
    readonly need: string;
    readonly note: string;
    /** `技师 312 人，高级技师 100 人，截至 11月30日`; '' before the headcounts are stated. */
    readonly text: string;
    readonly papers: readonly UnitPaperView<'statement'>[];
    readonly page: string;
  };
  readonly slots: readonly {
    readonly slot: UnitPaperSlot;
    readonly title: string;
    readonly need: string;
    readonly note: string;
    readonly most: number;
    readonly papers: readonly UnitPaperView<UnitPaperSlot>[];
  }[];
  /** Where the forms to print and stamp are made. */
  readonly printPage: string;
}

const isOf =
  <Slot extends string>(slot: Slot) =>
  (view: UnitPaperView<string>): view is UnitPaperView<Slot> =>
    view.slot === slot;

export async function unitPapersView(season: Offices, desk: Desk): Promise<UnitPapersView> {
  const views = await unitPaperViews(unitFiles(desk));
  return {
    version: desk.version,
    office: officeOf(season, 'district', desk.district),
    statement: {
      title: paperName('statement'),
      ...unitPaperNotes.statement,
      text: desk.headcounts ? sayHeadcounts(desk.headcounts) : '',
      papers: views.filter(isOf('statement')),
      page: link(pages.headcounts),
    },
    slots: unitPaperSlots.map((slot) => ({
      slot,
      title: paperName(slot),
      ...unitPaperNotes[slot],
      most: mostInUnitSlot[slot],
      papers: views.filter(isOf(slot)),
    })),
    printPage: link(pages.documents),
  };
}
