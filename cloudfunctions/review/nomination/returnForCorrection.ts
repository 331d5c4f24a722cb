import * as z from 'zod';
import { grantIdOf } from '../../domain/account/people';
import { remarkFields } from '../../domain/form/remarkFields';
import { allow } from '../../domain/refusal';
import { decideReturn, type Returned } from '../../domain/review/decideReturn';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { nominations } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { deskWithin, noNomination, saveDesk } from '../../platform/desks';
import { day, nominationId, sentence, version } from '../../platform/inputs';
import { notify } from '../../platform/ledger';
import { pages } from '../../platform/pages';
import { seasonWithin } from '../../platform/season';
import { showNomination } from './showNomination';
import { tableOf, type Reviewer } from '../table';

async function write(
  tx: Transaction,
  caller: Reviewer,
  { desk, nomination, due }: Returned,
  now: string,
): Promise<void> {
  const { _id: id, unitId, nominee, name, remarks } = nomination;
  const facts = { nominationId: id, due, fields: remarks.map(({ field }) => field) };
  const event = await saveDesk(tx, desk, { type: 'returned', at: now, actor: caller, facts });
  await tx.put(nominations, nomination);
  const notice = { template: 'returned', facts: { name, due } } as const;
  await notify(tx, event, 1, now, {
    ...notice,
    to: { kind: 'office', officeId: grantIdOf('unitContact', unitId) },
    page: pages.desk,
  });
  if (!nominee) return;
  const about = { desk: desk._id, nominationId: id, revision: nomination.submittedRevision };
  await notify(tx, event, 2, now, { ...notice, to: { kind: 'person', personId: nominee }, page: pages.status, about });
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
  refuses: ['notFound', 'stale', 'wrongState', 'invalid', 'calendarUnknown', 'busy'],
  run: async ({ nominationId: id, version: seen, remarks, due }, caller, { now }) => {
    const reviewer = tableOf(caller);
    const returned = await transact(async (tx) => {
      const nomination = await tx.get(nominations, id);
      if (!nomination || nomination.reviewer !== reviewer) return noNomination();
      const season = await seasonWithin(tx);
      const desk = await deskWithin(tx, nomination.unitId);
      const decision = decideReturn({
        season,
        desk,
        nomination,
        reviewer,
        version: seen,
        remarks,
        due: due ?? null,
        now,
      });
      if (!decision.ok) return decision;
      await write(tx, caller, decision.value, now);
      return allow({ season, desk: decision.value.desk, nomination: decision.value.nomination });
    });
    return returned.ok ? allow(await showNomination({ ...returned.value, reviewer, now })) : returned;
  },
});
