import type { Draw } from '../../domain/draw/draw';
import { loadOf } from '../../domain/draw/fillChairs';
import type { Panel } from '../../domain/evaluation/panel';
import type { Expert, Tie } from '../../domain/expert/expert';
import { refuse, type RefusalOf } from '../../domain/refusal';
import { experts, draws } from '../../platform/database/collections';
import type { Transaction } from '../../platform/database/transact';
import type { Fact } from '../../platform/desks';
import { notify } from '../../platform/ledger';
import { pages } from '../../platform/pages';
import { savePanel } from '../savePanel';
import { allExperts, allTies } from '../seasonLists';

export interface Known {
  readonly experts: ReadonlyMap<string, Expert>;
  readonly ties: readonly Tie[];
}

/** Experts first, then ties: a tie that is declared after this changes its expert, whom `unchanged` then finds changed. */
export async function knownNow(): Promise<Known> {
  const all = await allExperts();
  return { experts: new Map(all.map((expert) => [expert._id, expert])), ties: await allTies() };
}

/** Whether those whom a decision rests on are in the transaction what they were when it was prepared. */
export async function unchanged(tx: Transaction, { experts: known }: Known, ids: readonly string[]): Promise<RefusalOf<'busy'> | null> {
  for (const id of ids) {
    const expert = await tx.get(experts, id);
    if (expert?.version !== known.get(id)?.version) return refuse('busy');
  }
  return null;
}

export interface Seated {
  readonly panel: Panel;
  readonly draw: Draw;
  /** Loads as they are from now on. */
  readonly invited: readonly Expert[];
  readonly left: Expert | null;
}

/** Writes seats, loads and the draw together, and tells who was drawn. The notice names no nominee and no other expert. */
export async function writeSeated(tx: Transaction, { panel, draw, invited, left }: Seated, fact: Fact): Promise<string> {
  await tx.put(draws, draw);
  for (const expert of left ? [...invited, left] : invited) await tx.put(experts, expert);
  const event = await savePanel(tx, panel, fact);
  for (const [at, expert] of invited.entries()) {
    const to = { kind: 'person', personId: expert._id } as const;
    await notify(tx, event, at + 1, fact.at, { to, template: 'panelInvited', page: pages.expertSeats, facts: { day: panel.day } });
  }
  return event;
}

/** Tries what is prepared outside its transaction again, where somebody changed what it rests on. */
export async function againWhileBusy<T extends { readonly ok: boolean }>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const decision = await work();
    if (decision.ok || tries === 4 || !('code' in decision) || decision.code !== 'busy') return decision;
  }
}

/** For the ledger: chairs by number, no names. */
export const seatFacts = ({ seats, cases }: Panel, from: number) =>
  seats.slice(from).map(({ seat, expertId, insteadOf }) => ({ seat, insteadOf, cases: loadOf({ cases }, expertId) }));
