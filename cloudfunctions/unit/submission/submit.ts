import * as z from 'zod';
import { decideSubmit, receiptOf, type Submitted } from '../../domain/submission/decideSubmit';
import type { Package } from '../../domain/nomination/nomination';
import { cityReviewer, officeIdOf } from '../../domain/nomination/reviewers';
import { allow } from '../../domain/refusal';
import { routes } from '../../domain/terms';
import { leftOutWords } from '../../domain/wording/deskWords';
import { action } from '../../platform/action';
import { unitContact, type UnitContact } from '../../platform/caller';
import { packages } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { deskWithin, saveDesk } from '../../platform/desks';
import { version } from '../../platform/inputs';
import { notify } from '../../platform/ledger';
import { pages } from '../../platform/pages';
import { seasonWithin } from '../../platform/season';
import { fingerprint } from '../../platform/secrets';
import { spreadPackage } from '../../platform/spreadPackage';
import type { SubmitReply } from './views';

const replyOf = ({ _id, lines, leftOut }: Package): SubmitReply => ({
  receipt: _id,
  submitted: lines.map(({ nominationId }) => nominationId),
  leftOut: leftOut.map((left) => ({ nominationId: left.nominationId, why: leftOutWords(left) })),
});

/** The offices that receive something, and how many each: what the city had returned goes back to the city. */
function arrivals({ lines, district }: Package): readonly (readonly [officeId: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { reviewer } of lines) {
    const office = officeIdOf(reviewer === cityReviewer ? 'city' : 'district', district);
    counts.set(office, (counts.get(office) ?? 0) + 1);
  }
  return [...counts];
}

/** Four writes, however many lines: the desk, the package, the event, the notice to the office that receives it. */
async function write(tx: Transaction, caller: UnitContact, { desk, package: pack }: Submitted): Promise<void> {
  const { _id, at, route, lines, unitName } = pack;
  const facts = { receipt: _id, route, count: lines.length, fingerprint: pack.fingerprint };
  const event = await saveDesk(tx, desk, { type: 'submitted', at, actor: caller, facts });
  await tx.put(packages, pack);
  for (const [index, [officeId, count]] of arrivals(pack).entries()) {
    const to = { kind: 'office', officeId } as const;
    await notify(tx, event, index + 1, at, { to, template: 'packageArrived', page: pages.queue, facts: { unitName, count: String(count) } });
  }
}

/**
 * Hands in all that is ready on one route. What counts is the commit; the queue of the reviewer follows right after it, and
 * should this process die in between, by the schedule.
 */
export const submit = action({
  input: z.strictObject({ route: z.enum(routes), version }),
  allow: [unitContact],
  refuses: [
    'seasonNotOpen',
    'unitNotApproved',
    'deadlinePassed',
    'correctionOverdue',
    'stale',
    'headcountsMissing',
    'statementMissing',
    'tooManyPlaces',
    'justificationMissing',
    'nothingToSubmit',
    'busy',
  ],
  run: async ({ route, version: seen }, caller, { now }) => {
    const submitted = await transact(async (tx) => {
      const desk = await deskWithin(tx, caller.unitId);
      const before = receiptOf(desk, route, seen);
      const known = before ? await tx.get(packages, before.number) : null;
      if (known) return allow(known);
      const decision = decideSubmit({ season: await seasonWithin(tx), desk, route, version: seen, now, fingerprint });
      if (!decision.ok) return decision;
      await write(tx, caller, decision.value);
      return allow(decision.value.package);
    });
    if (!submitted.ok) return submitted;
    if (!submitted.value.spread) await spreadPackage(submitted.value);
    return allow(replyOf(submitted.value));
  },
});
