import * as z from 'zod';
import { remarkFields } from '../../domain/form/remarkFields';
import { allow } from '../../domain/refusal';
import { decideReturn, type Returned } from '../../domain/review/decideReturn';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { transact, type Transaction } from '../../platform/database/transact';
import { saveDesk } from '../../platform/desks';
import { day, nominationId, sentence, version } from '../../platform/inputs';
import { pages } from '../../platform/pages';
import { seasonWithin } from '../../platform/season';
import { showNomination } from './showNomination';
import { tellBoth } from './tellBoth';
import type { Reviewer } from '../table';
import { inHand, saveInHand, type InHand } from './inHand';

async function write(tx: Transaction, caller: Reviewer, { desk, nomination, due, list }: Returned & Pick<InHand, 'list'>, now: string): Promise<void> {
  const { _id: id, name, remarks } = nomination;
  const facts = { nominationId: id, due, fields: remarks.map(({ field }) => field) };
  const event = await saveDesk(tx, desk, { type: 'returned', at: now, actor: caller, facts });
  await saveInHand(tx, nomination, { list });
  await tellBoth(tx, event, now, { nomination, desk: desk._id, template: 'returned', facts: { name, due }, page: pages.desk });
}

/** Sends one nomination back to its unit, with remarks on fields and a day to be back; the others stay. */
export const returnForCorrection = action({
  input: z.strictObject({
    nominationId,
    version,
    remarks: z
      .array(z.strictObject({ field: z.enum(remarkFields), text: sentence(200) }))
      .min(1)
      .max(30),
    due: day.optional(),
  }),
  allow: [districtStaff, cityStaff],
  refuses: ['notFound', 'stale', 'wrongState', 'listCut', 'invalid', 'calendarUnknown', 'busy'],
  run: async ({ nominationId: id, version: seen, remarks, due }, caller, { now }) => {
    const returned = await transact(async (tx) => {
      const found = await inHand(tx, caller, id);
      if (!found.ok) return found;
      const season = await seasonWithin(tx);
      const decision = decideReturn({ season, ...found.value, version: seen, remarks, due: due ?? null, now });
      if (!decision.ok) return decision;
      await write(tx, caller, { ...decision.value, list: found.value.list }, now);
      const { desk, nomination } = decision.value;
      return allow({ season, desk, nomination, reviewer: found.value.reviewer });
    });
    return returned.ok ? allow(await showNomination({ ...returned.value, now })) : returned;
  },
});
