/** Counts what one person may try only so often (look-ups, codes), in a document of its own. */
import { allow, refuse, type Decision } from '../domain/refusal';
import { attempts } from './database/collections';
import type { Transaction } from './database/transact';
import { later } from './clock';

const hour = 60 * 60 * 1000;

/** Counts one more try of `what` by `who`; refuses `tooManyAttempts` above `most` within an hour of the first. */
export async function countAttempt(
  tx: Transaction,
  { what, who, most, now }: { what: string; who: string; most: number; now: string },
): Promise<Decision<null, 'tooManyAttempts'>> {
  const id = `${what}|${who}`;
  const before = await tx.get(attempts, id);
  const running = before && Date.parse(now) < Date.parse(before.since) + hour;
  if (running && before.count >= most) return refuse('tooManyAttempts', { again: later(before.since, hour) });
  await tx.put(attempts, running ? { ...before, count: before.count + 1 } : { _id: id, since: now, count: 1 });
  return allow(null);
}
