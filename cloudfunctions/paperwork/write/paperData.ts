/** What each printed paper is made from: plain data, nothing of where it comes from. */
import type { Day } from '../../domain/beijing';
import type { Headcounts } from '../../domain/nomination/desk';
import type { NomineeForm } from '../../domain/form/form';
import type { PaperSlot } from '../../domain/papers/paper';
import type { Season } from '../../domain/season/season';
import type { Tier } from '../../domain/terms';
import type { UnitContactDetails } from '../../domain/unit/unit';
import type { Photo } from './photo';

export interface PaperUnit {
  readonly name: string;
  readonly uscc: string;
  readonly district: string;
}

/** One nominee's form as it is printed. The ID number is whole: it is the unit's own official form. */
export interface NomineePaper {
  readonly season: Season;
  readonly unit: PaperUnit;
  readonly tier: Tier;
  readonly form: NomineeForm;
  readonly revision: number;
  readonly madeOn: Day;
}

export interface ApplicationPaper extends NomineePaper {
  readonly photo: Photo | null;
  readonly papers: readonly { readonly slot: PaperSlot; readonly name: string }[];
}

export interface SummaryRow {
  readonly form: Pick<NomineeForm, 'name' | 'gender' | 'occupation' | 'skillLevel' | 'certificateNumber' | 'results' | 'benefits' | 'honours' | 'phone' | 'justification'>;
}

export interface SummarySheet {
  readonly tier: Tier;
  readonly rows: readonly SummaryRow[];
}

export interface SummaryPaper {
  readonly season: Season;
  readonly unit: PaperUnit;
  readonly headcounts: Headcounts | null;
  readonly sheets: readonly SummarySheet[];
  readonly contact: Pick<UnitContactDetails, 'name' | 'phone'>;
}

export interface UnitPaperData {
  readonly season: Season;
  readonly unit: PaperUnit & { readonly address: string };
  readonly contact: UnitContactDetails;
  readonly madeOn: Day;
}

export interface HeadcountsPaper extends UnitPaperData {
  readonly headcounts: Headcounts;
}
