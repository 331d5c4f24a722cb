/** Moves nominations of one unit a step on, together with their lines on its desk. */
import { moveLine, type Move } from '../domain/nomination/moveLine';
import type { Nomination } from '../domain/nomination/nomination';
import { allow } from '../domain/refusal';
import { nominations } from './database/collections';
import { transact, type Transaction } from './database/transact';
import { deskWithin, saveDesk, type Fact } from './desks';

/** As many as one transaction carries. */
const atOnce = 50;

/** What moves them, for the ledger; `holds` says in the transaction whether it still does. */
export type Cause = Omit<Fact, 'facts'> & { readonly holds?: (tx: Transaction) => Promise<boolean> };

async function moveSome(unitId: string, moves: readonly Move[], { holds, ...fact }: Cause): Promise<void> {
  const moved = await transact(async (tx) => {
    if (holds && !(await holds(tx))) return allow(null);
    let desk = await deskWithin(tx, unitId);
    const done: Nomination[] = [];
    for (const move of moves) {
      const nomination = await tx.get(nominations, move.nominationId);
      const next = nomination && moveLine(desk, nomination, move, fact.at);
      if (!next) continue;
      desk = { ...next.desk, version: desk.version };
      done.push(next.nomination);
    }
    if (done.length === 0) return allow(null);
    const facts = { nominations: done.map(({ _id, state }) => [_id, state]) };
    await saveDesk(tx, { ...desk, version: desk.version + 1 }, { ...fact, facts });
    for (const nomination of done) await tx.put(nominations, nomination);
    return allow(null);
  });
  if (!moved.ok) throw new Error('others kept changing the desk');
}

/** May run again at any time and twice at once: what has moved already, or was taken back meanwhile, stays. By unit, a few units at a time. */
export async function moveByUnit(lines: readonly { readonly unitId: string; readonly move: Move }[], cause: Cause): Promise<void> {
  const byUnit = new Map<string, Move[]>();
  for (const { unitId, move } of lines) {
    const known = byUnit.get(unitId);
    if (known) known.push(move);
    else byUnit.set(unitId, [move]);
  }
  const waiting = [...byUnit];
  const next = async (): Promise<void> => {
    for (let unit = waiting.shift(); unit; unit = waiting.shift()) {
      const [unitId, moves] = unit;
      for (let from = 0; from < moves.length; from += atOnce) await moveSome(unitId, moves.slice(from, from + atOnce), cause);
    }
  };
  await Promise.all(Array.from({ length: 4 }, next));
}
