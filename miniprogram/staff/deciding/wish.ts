import type { InputOf, ReplyOf } from '../../../typings/api';

type View = ReplyOf<'review', 'candidates'>;
type Wish = Omit<InputOf<'review', 'decide'>, 'version'>;

export type Row = View['rows'][number];

/** Somebody against the ranking, and why. */
export interface Departed {
  readonly row: Row;
  readonly direction: 'in' | 'out';
  readonly reason: string;
}

export const without = (departures: readonly Departed[], id: string): readonly Departed[] => departures.filter(({ row }) => row.nominationId !== id);

export const withDeparture = (departures: readonly Departed[], row: Row, reason: string): readonly Departed[] => [
  ...without(departures, row.nominationId),
  { row, direction: row.aboveLine ? 'out' : 'in', reason },
];

interface Entered {
  readonly view: View | null;
  readonly tier: Wish['tier'];
  readonly line: number;
  readonly lineReason: string;
  readonly tied: Readonly<Record<string, boolean>>;
  readonly tieReason: string;
  readonly departures: readonly Departed[];
}

/** What is sent of what was entered. A tie belongs to the line that it was shown at. */
export function wishOf({ view, tier, line, lineReason, tied, tieReason, departures }: Entered): Wish {
  const tie = view?.line === line ? view.tie : null;
  const picked = (tie?.members ?? []).map(({ nominationId }) => nominationId).filter((id) => tied[id] === true);
  return {
    tier,
    line,
    departures: departures.map(({ row, direction, reason }) => ({ nominationId: row.nominationId, direction, reason })),
    tied: picked,
    ...(tie && tieReason.trim() ? { tieReason: tieReason.trim() } : {}),
    ...(lineReason.trim() ? { lineReason: lineReason.trim() } : {}),
  };
}
