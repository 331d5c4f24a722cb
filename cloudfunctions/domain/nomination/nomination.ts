import type { Day } from '../beijing';
import type { NamedPaper, Paper } from '../papers/paper';
import type { Route, SkillLevel, Tier } from '../terms';
import type { NominationState } from './states';
import type { LeftOut } from './leftOut';

/** A remark of an officer or of the nominee on one field of the form or one slot of its papers. */
export interface Remark {
  readonly by: 'nominee' | 'reviewer';
  readonly field: string;
  readonly text: string;
  /** What the unit answers to a nominee's doubt where it leaves the field as it is. */
  readonly answer?: string;
}

/** left: works elsewhere now. declined: the person does not want it, or takes back the consent to the use of the data. */
export const endings = ['left', 'retired', 'died', 'declined'] as const;
export type Ending = (typeof endings)[number];

/** What happened to a nomination, as its nominee and its unit may read it. */
export interface Happening {
  readonly at: string;
  readonly what:
    | 'opened'
    | 'revised'
    | 'phoneCorrected'
    | 'confirmed'
    | 'confirmedOnPaper'
    | 'disputed'
    | 'answered'
    | 'submitted'
    | 'returned'
    | 'withdrawn'
    | 'rejected'
    | 'forwarded'
    | 'cutByDistrict'
    | 'qualified'
    | 'ended';
  readonly note: string;
}

/** One person, nominated by one unit for one tier in one season. `_id` = `<season>.<unitId>.<n>`. */
export interface Nomination {
  readonly _id: string;
  /** The phone's own name of the draft it began as. */
  readonly draftKey: string | null;
  readonly season: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly district: string;
  readonly tier: Tier;
  readonly route: Route;
  /** '' until the form says it. */
  readonly level: SkillLevel | '';
  readonly name: string;
  readonly occupation: string;
  readonly state: NominationState;
  readonly revision: number;
  readonly confirmedRevision: number;
  /** The revision the reviewer has, 0 before the first submit; with the unit a newer one may be in the making. */
  readonly submittedRevision: number;
  /** The revision last sent back, 0 for none: what changed since is what its reviewer looks at first. */
  readonly returnedRevision: number;
  /** Rises with every write. */
  readonly version: number;
  /**
   * Keyed hash of the nominee's phone, and the only truth for finding: the account bound to it finds the nomination, no
   * other does. It is the newest form's phone, or `correctedPhone` where the unit put that right after a submit.
   */
  readonly nomineeKey: string | null;
  /** The person who found it as theirs. */
  readonly nominee: string | null;
  /** Keyed hash of the ID number. */
  readonly idKey: string | null;
  /** The claim its nominee's confirmation made, to be released by a withdrawal. */
  readonly claimId: string | null;
  readonly papers: readonly Paper[];
  readonly remarks: readonly Remark[];
  readonly due: string | null;
  /** Who has it on the table, `district:150203` or `city`; stays while a returned one is corrected; null before and after. */
  readonly reviewer: string | null;
  readonly submittedAt: string | null;
  readonly receipt: string | null;
  readonly history: readonly Happening[];
  /** What its nominee last put their name to or had doubts about; what changed since is what they look at first. */
  readonly seen?: { readonly revision: number; readonly papers: readonly NamedPaper[] };
  /** What it was last sent back with: kept after the correction is handed in, when `remarks` are settled. */
  readonly lastReturn?: {
    readonly at: string;
    readonly remarks: readonly Remark[];
    readonly papers: readonly NamedPaper[];
  };
  /**
   * The nominee's right phone, where it was corrected while the form lay with a reviewer: what was submitted stays as it was
   * printed, and the next revision takes this phone over.
   */
  readonly correctedPhone?: CorrectedPhone | null;
  /** Found in order by its district, which then ranks it or sends it on; gone once it is returned. Only its reviewers know. */
  readonly checked?: Mark | null;
  /** Its stamped paper lies with the reviewer (纸质收讫). */
  readonly paperReceived?: Mark | null;
  /** Why it ended before the decision, and the day. The note is for the unit's own people. */
  readonly ended?: { readonly why: Ending; readonly on: Day; readonly note: string };
}

/** Somebody put a mark on it. */
export interface Mark {
  readonly at: string;
  readonly personId: string;
  readonly name: string;
}

/** Sealed to the nomination's id. */
export interface CorrectedPhone {
  readonly sealed: string;
  readonly masked: string;
}

export const namedPapers = (papers: readonly Paper[]): readonly NamedPaper[] =>
  papers.map(({ slot, fileId, name }) => ({ slot, fileId, name }));

/** An immutable revision of a form; `_id` = `<nominationId>|<revision>`. The ID number stands sealed, apart from the rest. */
export interface FormRevision<Form> {
  readonly _id: string;
  readonly nominationId: string;
  readonly revision: number;
  readonly form: Omit<Form, 'idNumber'>;
  readonly idNumberSealed: string;
  readonly idNumberMasked: string;
  readonly savedBy: string;
  readonly savedAt: string;
}

/** One nomination for one person in a season: `_id` = `<season>|<idKey>`, made at the confirmation. */
export interface Claim {
  readonly _id: string;
  readonly nominationId: string;
  readonly unitId: string;
  readonly since: string;
}

export const claimId = (season: string, idKey: string): string => `${season}|${idKey}`;

/** All that a unit submitted on one route at one time; `_id` is the receipt's number. */
export interface Package {
  readonly _id: string;
  readonly season: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly district: string;
  readonly route: Route;
  readonly at: string;
  readonly lines: readonly {
    readonly nominationId: string;
    readonly revision: number;
    readonly tier: Tier;
    readonly name: string;
    /** Whose table it goes to. */
    readonly reviewer: string;
  }[];
  /** What stayed behind, so that a repeated submit can be answered as the first was. */
  readonly leftOut: readonly LeftOut[];
  readonly fingerprint: string;
  /** True once every nomination of it shows in the reviewer's queue. */
  readonly spread: boolean;
}
