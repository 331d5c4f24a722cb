import { refuse, type RefusalOf } from '../refusal';
import { casesFor, seated, type Panel, type PanelCase, type Seat } from './panel';

/** The chair of an expert who has signed in, and only while there is something to score or to look back at. */
export const ownSeat = (panel: Panel, expertId: string): Seat | undefined =>
  panel.state === 'scoring' || panel.state === 'closed'
    ? seated(panel).find((seat) => seat.expertId === expertId && seat.state === 'signedIn')
    : undefined;

export interface OwnCase {
  readonly panel: Panel;
  readonly seat: Seat;
  readonly one: PanelCase;
}

/** A case before an expert; null for one the expert is recused from as for one that is nowhere, so that no rule behind it can tell them apart. */
export function ownCase(panel: Panel | null, expertId: string, caseId: string): OwnCase | null {
  const seat = panel ? ownSeat(panel, expertId) : undefined;
  if (!panel || !seat) return null;
  const one = casesFor(panel, expertId).find((own) => own.caseId === caseId);
  return one ? { panel, seat, one } : null;
}

export const noCase = (): RefusalOf<'notFound'> => refuse('notFound', { what: '这位人选' });
