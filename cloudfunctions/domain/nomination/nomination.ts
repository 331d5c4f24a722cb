import type { Route, SkillLevel, Tier } from '../terms';
import type { NominationState } from './states';
import type { LeftOut } from './leftOut';

/** What a paper is for. */
export const paperSlots = ['levelCertificate', 'photo', 'evidence', 'stampedForm', 'signedConfirmation'] as const;
export type PaperSlot = (typeof paperSlots)[number];

export interface Paper {
  readonly slot: PaperSlot;
  readonly fileId: string;
  readonly name: string;
  readonly type: 'image/jpeg' | 'image/png' | 'application/pdf';
  readonly size: number;
  /** SHA-256 of its bytes, hexadecimal: what was checked is what is shown. */
  readonly hash: string;
  readonly at: string;
}

/** A remark of an officer or of the nominee on one field of the form or one slot of its papers. */
export interface Remark {
  readonly by: 'nominee' | 'reviewer';
  readonly field: string;
  readonly text: string;
}

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
    | 'submitted'
    | 'returned'
    | 'withdrawn'
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
  /** Keyed hash of the phone on the form: only a WeChat account bound to it can find the nomination. */
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
}

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
  }[];
  /** What stayed behind, so that a repeated submit can be answered as the first was. */
  readonly leftOut: readonly LeftOut[];
  readonly fingerprint: string;
  /** True once every nomination of it shows in the reviewer's queue. */
  readonly spread: boolean;
}
