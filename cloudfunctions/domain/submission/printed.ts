import { lineOf, type Desk, type Line } from '../nomination/desk';
import type { NominationState } from '../nomination/states';

/**
 * What a unit prints, stamps and hands in: 附件1, 附件2, 附件3, the headcount statement, the authority letter, and the paper
 * that a nominee signs who does not confirm on the phone.
 */
export const printedKinds = ['application', 'summary', 'contacts', 'headcounts', 'authority', 'confirmation'] as const;
export type PrintedKind = (typeof printedKinds)[number];

const gone: readonly NominationState[] = ['withdrawn', 'ended', 'cancelled'];

/** Still a nomination of the unit. */
export const stands = ({ state }: Pick<Line, 'state'>): boolean => !gone.includes(state);

/** Goes on the unit's lists: filled in completely, or handed in already. What lacks something would only be crossed out by hand. */
export const isPrintable = (line: Line): boolean => stands(line) && (line.lacks.length === 0 || line.receipt !== null);

export const printableLines = (desk: Desk): readonly Line[] => desk.lines.filter(isPrintable);

/** Nominees who would have to sign on paper: complete, still with the unit, not confirmed in the form's last revision. */
export const unsignedLines = (desk: Desk): readonly Line[] =>
  desk.lines.filter(({ state, lacks }) => state === 'awaitingConfirmation' && lacks.length === 0);

/** A line whose own paper may be made, at any time of its life but for one that is gone. */
export function printableLine(desk: Desk, nominationId: string): Line | null {
  const line = lineOf(desk, nominationId);
  return line && stands(line) ? line : null;
}
