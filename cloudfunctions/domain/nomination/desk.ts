import type { Route, SkillLevel, Tier } from '../terms';
import type { Paper } from '../papers/paper';
import { isGivenUp, type NominationState } from './states';

/** 授权委托书, and the stamped 附件2 (several photos where it has several pages). */
export const unitPaperSlots = ['authorityLetter', 'stampedSummary'] as const;
export type UnitPaperSlot = (typeof unitPaperSlots)[number];

export type UnitPaper = Omit<Paper, 'slot'> & { readonly slot: UnitPaperSlot };

export interface Headcounts {
  /** The day the people were counted, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly technician: number;
  readonly seniorTechnician: number;
  readonly specialTechnician: number;
  readonly chiefTechnician: number;
  readonly statementFileId: string | null;
  readonly declaredAt: string;
}

/** One nomination as the unit's desk keeps it: all that a submit must know, so that it reads one document. */
export interface Line {
  readonly nominationId: string;
  /** Keyed hash of the ID number, so that an import knows who is on the desk already; null or absent while the form has none. */
  readonly idKey?: string | null;
  /** The phone's own name of the draft, so that its first save, repeated, opens no second one. */
  readonly draftKey: string | null;
  readonly tier: Tier;
  readonly name: string;
  readonly occupation: string;
  /** '' until the form says it. */
  readonly level: SkillLevel | '';
  readonly revision: number;
  /** The revision its nominee confirmed, 0 for none. */
  readonly confirmedRevision: number;
  /** The fields and papers that are missing or wrong, each once: who lacks what, without opening a form. */
  readonly lacks: readonly string[];
  readonly justified: boolean;
  readonly state: NominationState;
  /** The receipt it was last submitted under. */
  readonly receipt: string | null;
  /** The moment a returned line must be back. */
  readonly due: string | null;
  /** Who returned it and gets it back: the city, where a district had sent it on. */
  readonly backTo?: string;
}

export interface Receipt {
  readonly number: string;
  readonly route: Route;
  readonly at: string;
  /** The desk's version the submit was made from: the same submit again gives the same receipt. */
  readonly fromVersion: number;
  readonly nominationIds: readonly string[];
  /** SM3 over the submitted lines, so that a printed receipt can be held against the record. */
  readonly fingerprint: string;
}

/**
 * The aggregate of submission: one document for a unit in a season, `_id` = `<season>|<unitId>`. Whatever a limit rests on
 * (headcounts, places used, confirmations, deadline) is read and written here.
 */
export interface Desk {
  readonly _id: string;
  readonly season: string;
  readonly unitId: string;
  readonly uscc: string;
  readonly unitName: string;
  readonly district: string;
  readonly approvedAt: string | null;
  /** Rises with every write. */
  readonly version: number;
  /** The number of the last nomination opened. */
  readonly lastLine: number;
  readonly headcounts: Headcounts | null;
  /** In the order they were opened. A list, since ids hold dots, which a document's field names may not. */
  readonly lines: readonly Line[];
  readonly receipts: readonly Receipt[];
  /** When it first handed something in, null before: who could have and has not (五(三)). */
  readonly submittedAt: string | null;
  /** The places its headcounts gave when they were stated, 0 before: what a list of units is ordered by, nothing rests on it. */
  readonly statedPlaces: number;
  /** What the unit itself hands in beside its nominees' papers. */
  readonly papers: readonly UnitPaper[];
}

export const deskId = (season: string, unitId: string): string => `${season}|${unitId}`;

export const lineOf = (desk: Desk, nominationId: string): Line | undefined =>
  desk.lines.find((line) => line.nominationId === nominationId);

/** The nomination that a phone's first save of a draft opened. */
export const openedAs = (desk: Desk, draftKey: string): string | undefined =>
  desk.lines.find((line) => line.draftKey === draftKey)?.nominationId;

/** A desk holds so many nominations, withdrawn ones included: far above any unit's places. */
export const mostLines = 3000;

/** The desk after one more write, with this line in its place or at the end. */
export function withLine(desk: Desk, line: Line): Desk {
  const known = lineOf(desk, line.nominationId) !== undefined;
  const lines = known
    ? desk.lines.map((one) => (one.nominationId === line.nominationId ? line : one))
    : [...desk.lines, line];
  return { ...desk, version: desk.version + 1, lines };
}

/** A place is taken by all that was submitted and neither withdrawn nor ended; returned and rejected ones included. */
export const takesPlace = (line: Line): boolean => line.receipt !== null && !isGivenUp(line.state);

/** How many were ever handed in, whatever became of them: their receipts stand for good. */
export const everHandedIn = ({ lines }: Pick<Desk, 'lines'>): number => lines.filter(({ receipt }) => receipt !== null).length;

/** How many lines stand for each tier. */
export function countByTier(lines: readonly Line[]): Record<Tier, number> {
  const count = { excellent: 0, senior: 0, special: 0, chief: 0 };
  for (const { tier } of lines) count[tier] += 1;
  return count;
}
