import * as z from 'zod';
import { dayOf } from '../../domain/beijing';
import { mostLines } from '../../domain/nomination/desk';
import { decideRemind, reminderId, type Reminder } from '../../domain/nomination/reminder';
import { allow } from '../../domain/refusal';
import { sayNames } from '../../domain/wording/deskWords';
import { action } from '../../platform/action';
import { unitContact, type UnitContact } from '../../platform/caller';
import { reminders } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { deskWithin } from '../../platform/desks';
import { nominationId } from '../../platform/inputs';
import { record } from '../../platform/ledger';
import { seasonWithin } from '../../platform/season';
import { spreadReminder } from '../../platform/spreadReminder';
import type { RemindReply } from './views';

async function write(tx: Transaction, { personId, role }: UnitContact, reminder: Reminder, count: number): Promise<void> {
  await tx.put(reminders, reminder);
  await record(tx, {
    aggregate: `reminder|${reminder._id}`,
    seq: reminder.version,
    type: 'reminded',
    at: reminder.at,
    actor: { personId, role },
    facts: { count, nominationIds: reminder.lines.slice(-count).map((line) => line.nominationId) },
  });
}

/**
 * Reminds nominees who have not confirmed: those named, or all of them. Each once a day; the same again changes nothing. One
 * transaction decides it, the notices follow.
 */
export const remind = action({
  input: z.strictObject({ nominationIds: z.array(nominationId).min(1).max(mostLines).optional() }),
  allow: [unitContact],
  refuses: ['notFound', 'deadlinePassed', 'busy'],
  run: async ({ nominationIds }, caller, { now }) => {
    const reminded = await transact(async (tx) => {
      const desk = await deskWithin(tx, caller.unitId);
      const season = await seasonWithin(tx);
      const reminder = await tx.get(reminders, reminderId(desk._id, dayOf(now)));
      const decision = decideRemind({ season, desk, reminder, asked: nominationIds ?? null, now });
      if (!decision.ok) return decision;
      const { reminder: next, lines, already } = decision.value;
      if (next) await write(tx, caller, next, lines.length);
      return allow({ reminder: next ?? reminder, lines, already });
    });
    if (!reminded.ok) return reminded;
    const { reminder, lines, already } = reminded.value;
    if (reminder && !reminder.spread) await spreadReminder(reminder);
    const reply: RemindReply = { reminded: lines.length, already, names: sayNames(lines.map(({ name }) => name)) };
    return allow(reply);
  },
});
