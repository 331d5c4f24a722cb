import type { Instant } from '../beijing';
import type { Tie, TieKind } from '../expert/expert';
import { allow, refuse, type Decision } from '../refusal';
import { newBallot, withoutMark, type Ballot } from './ballot';
import { noCase, ownCase } from './ownCase';
import type { Panel, Seat } from './panel';

export interface Recusing {
  readonly panel: Panel | null;
  readonly ballot: Ballot | null;
  /** What is declared of this expert and this case already. */
  readonly tie: Tie | null;
  readonly expertId: string;
  readonly caseId: string;
  readonly kind: TieKind;
  readonly note: string;
  readonly now: Instant;
}

export interface Recused {
  readonly panel: Panel;
  readonly ballot: Ballot;
  readonly tie: Tie;
  readonly seat: Seat;
}

export const tieToNominee = (season: string, expertId: string, nominationId: string): string => `${season}|${expertId}|${nominationId}`;

/**
 * An expert declares a tie after signing in (回避): the case is gone for this expert for good, and a sheet of it counts no more. The chair stays, for
 * the other cases. null: this expert declared it before, and the answer was lost.
 */
export function decideRecuse({ panel, ballot, tie, expertId, caseId, kind, note, now }: Recusing): Decision<Recused | null, 'notFound' | 'scoringClosed'> {
  const own = ownCase(panel, expertId, caseId);
  if (!own) return tie?.declaredBy.personId === expertId && !tie.dismissed ? allow(null) : noCase();
  if (own.panel.state !== 'scoring') return refuse('scoringClosed');
  const { season } = own.panel;
  const cases = own.panel.cases.map((one) => (one.caseId === caseId ? { ...one, recused: [...one.recused, expertId] } : one));
  return allow({
    panel: { ...own.panel, cases, version: own.panel.version + 1 },
    ballot: withoutMark(ballot ?? newBallot(own.panel, expertId), caseId),
    tie: {
      _id: tieToNominee(season, expertId, caseId),
      season,
      expertId,
      nominationId: caseId,
      unitId: null,
      kind,
      note,
      declaredBy: { personId: expertId, role: 'expert' },
      at: now,
      dismissed: null,
      version: (tie?.version ?? 0) + 1,
    },
    seat: own.seat,
  });
}
