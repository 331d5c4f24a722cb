import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import type { Evaluation } from '../season/season';
import type { Ballot } from './ballot';
import { caseSheetsOf, type CaseSheets } from './caseSheets';
import { seated, type Panel } from './panel';

export interface Closing {
  readonly panel: Panel | null;
  readonly ballots: readonly Ballot[];
  /** Cases whose nominations are over: they need no score any more, and never come back. */
  readonly over: ReadonlySet<string>;
  readonly evaluation: Evaluation;
  readonly version: number;
  readonly now: Instant;
}

export interface Closed {
  readonly panel: Panel;
  /** Each of its ballots at a new version, so that what is scored at the same moment comes before or not at all. */
  readonly ballots: readonly Ballot[];
  /** What counts from now on, without the cases that are over. */
  readonly cases: readonly CaseSheets[];
}

const noPanel = () => refuse('notFound', { what: '这个专家组' });

/**
 * Ends the scoring of a panel and opens its sheets: every case needs the quorum of valid ones (三(三)); those that lack it are named, for a substitute
 * to be drawn. null: it is closed already by this very call.
 */
export function decideClose({ panel, ballots, over, evaluation, version, now }: Closing): Decision<Closed | null, 'notFound' | 'panelNotScoring' | 'stale' | 'belowQuorum'> {
  if (!panel) return noPanel();
  if (panel.state === 'closed' && panel.version === version + 1) return allow(null);
  if (panel.state !== 'scoring') return refuse('panelNotScoring', { state: panel.state });
  if (panel.version !== version) return refuse('stale', { what: '这个专家组' });
  const cases = caseSheetsOf(panel, ballots).filter(({ one }) => !over.has(one.caseId));
  const quorum = evaluation.quorum.value;
  const short = cases.filter(({ valid }) => valid.length < quorum);
  if (short.length > 0) {
    const facts = short.map(({ one, valid, abstained, recused, missing }) => ({ name: one.name, valid: valid.length, abstained, recused, missing }));
    return refuse('belowQuorum', { quorum, cases: facts });
  }
  return allow({
    panel: { ...panel, state: 'closed', closedAt: now, spread: false, version: panel.version + 1 },
    ballots: ballots.map((ballot) => ({ ...ballot, version: ballot.version + 1 })),
    cases,
  });
}

export interface Reopening {
  readonly panel: Panel | null;
  readonly version: number;
  readonly reason: string;
  readonly by: string;
  readonly now: Instant;
}

/**
 * The city lets a closed panel score once more, for a reason on the record. Its sheets stay as they are until their experts change them. Waits until
 * its nominations have followed the close, lest they follow both at once; a frozen list holds it closed for good. null: it is open again by this very call.
 */
export function decideReopen({ panel, version, reason, by, now }: Reopening): Decision<Panel | null, 'notFound' | 'panelNotClosed' | 'sittingFrozen' | 'stale' | 'busy'> {
  if (!panel) return noPanel();
  const last = panel.reopenings.at(-1);
  if (panel.state === 'scoring' && panel.version === version + 1 && last?.by === by && last.reason === reason) return allow(null);
  if (panel.state !== 'closed') return refuse('panelNotClosed', { state: panel.state });
  if (panel.listFrozenAt) return refuse('sittingFrozen');
  if (panel.version !== version) return refuse('stale', { what: '这个专家组' });
  if (!panel.spread) return refuse('busy');
  const reopenings = [...panel.reopenings, { at: now, reason, by }];
  return allow({ ...panel, state: 'scoring', closedAt: null, reopenings, spread: false, version: panel.version + 1 });
}

/** Who has a ballot before a panel. */
export const voters = (panel: Panel): readonly string[] => [...new Set(seated(panel).map(({ expertId }) => expertId))];
