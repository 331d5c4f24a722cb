import type { Gap } from './decision/decideFreeze';
import type { Day } from './beijing';
import type { Stratum } from './expert/expert';
import type { FileFault, ForeignKind } from './papers/fileFaults';
import type { PanelState } from './evaluation/panel';
import type { SheetTrouble } from './import/sheet';
import type { QuotaLevel, Role, Tier } from './terms';

type NoFacts = Record<never, never>;

/** One field and what is wrong with it, ready to show beside its box. */
export interface FieldProblem {
  /** Where: `form.phone`, `remarks.0.text`; empty for the whole input. */
  readonly field: string;
  readonly message: string;
}

/**
 * Every reason to say no, with the facts that its wording needs: plain JSON. Deadlines and other times are ISO instants,
 * days are `YYYY-MM-DD`, offices are Chinese names ready to print, sizes are bytes.
 */
export type RefusalFacts = {
  notSignedIn: NoFacts;
  forbidden: { needs?: Role };
  invalid: { fields?: readonly string[]; problems?: readonly FieldProblem[] };
  /** Never decided by the domain: what the pipeline shows for a thrown error. */
  fault: { requestId?: string };
  busy: NoFacts;
  /** by: who changed it, where it was no colleague: the unit, or the reader on another phone. */
  stale: { what?: string; by?: 'unit' | 'self' };
  notFound: { what?: string };

  unitNotApproved: { office: string };
  usccTaken: { office: string };
  usccInvalid: NoFacts;
  unitHasSubmissions: { submitted: number };
  tooManyRegistrations: { most: number };
  lastContact: NoFacts;
  alreadyAdministered: NoFacts;
  lastAdministrator: NoFacts;

  /** places: 0 when nobody in the unit holds the level; percent: null below 10 holders. */
  tooManyPlaces: {
    tier: Tier;
    level: QuotaLevel;
    over: number;
    headcount: number;
    percent: number | null;
    places: number;
    clause: string;
  };
  deadlinePassed: { deadline: string; office: string };
  correctionOverdue: { deadline: string; office: string };
  tooManyDrafts: { most: number };
  seasonNotOpen: { opens: string | null };
  /** Says that, never by whom: a second unit learns nothing of the first. */
  alreadyNominated: { name: string };
  notConfirmed: { name?: string };
  /** No scan of the signed paper for this very revision. */
  confirmationMissing: { name: string };
  formIncomplete: { name?: string; problems: number; messages: readonly string[] };
  statementMissing: NoFacts;
  headcountsMissing: { level?: QuotaLevel };
  justificationMissing: { names: readonly string[]; level: QuotaLevel; headcount: number };
  /** count: nominees who still lack something. */
  nothingToPrint: { why: 'nobody' | 'incomplete' | 'allConfirmed'; count: number };
  notEditable: { state: string };
  nothingToSubmit: { leftOut: number };
  wrongState: { state: string; event?: string };
  personalApplication: { office?: string };

  /** The line is drawn: the 高级技师 stand as they are. */
  listCut: NoFacts;
  listForwarded: NoFacts;
  unitsStillSubmitting: { until: string };
  /** A unit was given more time after the cut. */
  cutOvertaken: { until: string };
  /** More time for a unit whose district has sent its 高级技师 to the city. */
  districtForwarded: NoFacts;
  returnsOpen: { names: readonly string[] };
  /** Nobody has decided on them yet. */
  reviewsOpen: { names: readonly string[] };
  orderIncomplete: { names: readonly string[] };
  cutMissing: NoFacts;
  nothingToForward: NoFacts;
  sameSigner: NoFacts;
  signaturesMissing: { offices: readonly string[] };

  codeInvalid: NoFacts;
  codeUsed: NoFacts;
  codeExpired: { expired?: string };
  phoneCodeInvalid: NoFacts;
  tooManyAttempts: { again?: string };
  noMatch: NoFacts;

  fileTooLarge: { size: number; most: number };
  fileTypeRefused: { name?: string; kind?: ForeignKind };
  fileRefused: { why: FileFault };
  ticketInvalid: NoFacts;
  ticketExpired: NoFacts;
  /** most: people in one table. */
  sheetRefused: { why: SheetTrouble; most?: number };

  calendarUnknown: { year: number };

  /** The pool has fewer who may be drawn than there are chairs. */
  poolTooSmall: { stratum: Stratum; needs: number; there: number };
  chairsUnfit: { size: number; sum: number };
  /** Nobody of the tier and the fields waits for a panel. */
  nothingToPlan: { tier: Tier };
  panelState: { state: PanelState };
  /** Somebody sealed another number, or the very same seal. */
  sealTaken: NoFacts;
  sealsClosed: NoFacts;
  tooFewWitnesses: { least: number; there: number };
  openingUnfit: NoFacts;
  lotteryPast: { day: Day };
  /** missing: openings; day: of a lottery whose result is not entered. */
  chanceUnknown: { missing: number; day: Day | null };
  /** What was frozen is not what it was. */
  drawAltered: NoFacts;
  notTheDay: { day: Day };
  seatLeft: NoFacts;
  tooLateToDecline: NoFacts;
  /** To an expert: the panel takes no more sheets. */
  scoringClosed: NoFacts;
  scoresIncomplete: { missing: readonly string[] };
  sheetHandedIn: NoFacts;
  panelNotScoring: { state: PanelState };
  panelNotClosed: { state: PanelState };
  /** Every case that lacks valid sheets, with what its chairs did instead. */
  belowQuorum: {
    quorum: number;
    cases: readonly { name: string; valid: number; abstained: number; recused: number; missing: number }[];
  };
  /** panels: how many of the tier still score. */
  rankingNotReady: { panels: number };
  meetingNotOpen: NoFacts;
  /** open: panels that have not closed; 0: there is none at all. */
  panelsOpen: { open: number };
  sittingFrozen: NoFacts;
  sittingOpen: NoFacts;
  notFrozen: NoFacts;
  /** Nobody is on a district's list yet. */
  nobodyListed: NoFacts;
  nobodyToAdd: NoFacts;
  rankingChanged: NoFacts;
  /** tier: null for all tiers together. */
  placesExceeded: { tier: Tier | null; over: number; places: number; clause: string };
  /** Not in the tier's ranking, or chosen by an earlier sitting. */
  notRanked: { count: number };
  /** line: places that stay empty. */
  reasonMissing: { of: 'departure' | 'tie' | 'line'; count: number };
  votesMiscounted: { votes: number; present: number };
  notReadyToFreeze: { gaps: readonly Gap[] };
  chosenGone: { count: number };
};

export type RefusalCode = keyof RefusalFacts;

/** A "no" as a value: which one, and what it is about. One member for each code, so that facts fit their code. */
export type Refusal = {
  [C in RefusalCode]: { readonly ok: false; readonly code: C; readonly facts: RefusalFacts[C] };
}[RefusalCode];

export type RefusalOf<C extends RefusalCode> = Extract<Refusal, { code: C }>;

/** What a rule answers. `C` names the codes it can refuse with, so that an action cannot forget to announce one. */
export type Decision<T, C extends RefusalCode = RefusalCode> = { readonly ok: true; readonly value: T } | RefusalOf<C>;

export function allow<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

type CodeWithoutFacts = { [C in RefusalCode]: NoFacts extends RefusalFacts[C] ? C : never }[RefusalCode];

/** Refuses with a code and exactly the facts which that code's wording needs. */
export function refuse<C extends CodeWithoutFacts>(code: C): RefusalOf<C>;
export function refuse<C extends RefusalCode>(code: C, facts: RefusalFacts[C]): RefusalOf<C>;
export function refuse<C extends RefusalCode>(code: C, facts?: RefusalFacts[C]): unknown {
  return { ok: false, code, facts: facts ?? {} };
}
