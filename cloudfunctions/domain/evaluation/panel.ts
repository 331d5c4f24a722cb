import type { Day, Instant } from '../beijing';
import type { Stratum } from '../expert/expert';
import type { Tier } from '../terms';

/**
 * planned: cases may still come and go. frozen: pool and cases stand, chance is awaited. drawn: the order stands and the experts are
 * asked. scoring: the day has come, experts sign in and score. closed: the sheets are open and ranked.
 */
export const panelStates = ['planned', 'frozen', 'drawn', 'scoring', 'closed'] as const;
export type PanelState = (typeof panelStates)[number];

/** One nominee before a panel; `caseId` is the nomination's id. */
export interface PanelCase {
  readonly caseId: string;
  readonly unitId: string;
  readonly uscc: string;
  readonly unitName: string;
  readonly name: string;
  readonly occupation: string;
  readonly field: string;
  /** Experts who never see this one, whatever happens to it. */
  readonly recused: readonly string[];
}

/** invited: drawn and not heard from. declined, replaced: the seat passed on to the next of the order. */
export type SeatState = 'invited' | 'accepted' | 'signedIn' | 'declined' | 'replaced';

/** One chair of a panel. Numbers are never reused: a substitute sits on a chair of its own that says whom it follows. */
export interface Seat {
  readonly seat: number;
  readonly expertId: string;
  readonly stratum: Stratum;
  readonly state: SeatState;
  /** The chair that this one substitutes, null for the first ones. */
  readonly insteadOf: number | null;
  /** Why the expert declined or was replaced. */
  readonly reason: string;
  readonly at: Instant;
}

/** One panel of experts. `_id` = `<season>.p<number>`. Experts never read it: they see projections that hide the recused. */
export interface Panel {
  readonly _id: string;
  readonly season: string;
  readonly number: number;
  readonly tier: Tier;
  /** Fields of work, by their ids. */
  readonly fields: readonly string[];
  /** How many chairs each stratum has; they sum up to the panel's size. */
  readonly chairs: Readonly<Partial<Record<Stratum, number>>>;
  readonly day: Day;
  readonly state: PanelState;
  readonly cases: readonly PanelCase[];
  readonly seats: readonly Seat[];
  readonly closedAt: Instant | null;
  /** When the meeting first froze a list that rests on this panel: from then on it stays closed. */
  readonly listFrozenAt?: Instant;
  /** Every time it was opened again after a close. */
  readonly reopenings: readonly { readonly at: Instant; readonly reason: string; readonly by: string }[];
  /** Whether the nominations have followed into the state that the panel's implies. */
  readonly spread: boolean;
  readonly version: number;
}

/** Who has a chair now. */
export const seated = ({ seats }: Pick<Panel, 'seats'>): readonly Seat[] =>
  seats.filter(({ state }) => state === 'invited' || state === 'accepted' || state === 'signedIn');

/** Whose sheets of a case count: who has a chair and is not recused from it. */
export const seatsBefore = (panel: Pick<Panel, 'seats'>, { recused }: Pick<PanelCase, 'recused'>): readonly Seat[] =>
  seated(panel).filter(({ expertId }) => !recused.includes(expertId));

/** The cases that an expert of the panel sees. */
export const casesFor = ({ cases }: Pick<Panel, 'cases'>, expertId: string): readonly PanelCase[] =>
  cases.filter(({ recused }) => !recused.includes(expertId));
