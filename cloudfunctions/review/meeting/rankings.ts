import { fromDocuments, rankingId } from '../../domain/decision/tierRanking';
import type { SeasonDecision } from '../../domain/decision/decision';
import type { Rankings } from '../../domain/decision/decideMeeting';
import { tiers } from '../../domain/terms';
import { rankings } from '../../platform/database/collections';
import { command, find } from '../../platform/database/read';
import type { Transaction } from '../../platform/database/transact';
import { seasonId } from '../../platform/season';
import type { panelMarks } from './panels';

const ids = tiers.map((tier) => rankingId(seasonId, tier));

/** The rankings that the meeting took, all four in one call. */
export const storedRankings = async (): Promise<Rankings> =>
  fromDocuments(await find(rankings, { where: { _id: command().in(ids) }, limit: ids.length }));

/** Only what the decision rests on, as of the transaction's start. */
export async function rankingsWithin(tx: Transaction): Promise<Rankings> {
  const documents = [];
  for (const id of ids) {
    const one = await tx.get(rankings, id);
    if (one) documents.push(one);
  }
  return fromDocuments(documents);
}

export type Marks = Awaited<ReturnType<typeof panelMarks>>;

/** Whether a panel was opened again, or a new one planned, since the ranking was taken. */
export function changedSince({ basis }: SeasonDecision, marks: Marks): boolean {
  const versions = new Map(basis.map(({ panelId, version }) => [panelId, version]));
  return marks.length !== basis.length || marks.some(({ _id, state, version }) => state !== 'closed' || versions.get(_id) !== version);
}
