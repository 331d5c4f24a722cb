import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { decideReject, type Rejected } from '../../domain/review/decideReject';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { claims } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { saveDesk } from '../../platform/desks';
import { nominationId, sentence, version } from '../../platform/inputs';
import { link, pages } from '../../platform/pages';
import { seasonWithin } from '../../platform/season';
import type { Reviewer } from '../table';
import { inHand, saveInHand, type InHand } from './inHand';
import { showNomination } from './showNomination';
import { tellBoth } from './tellBoth';

async function write(tx: Transaction, caller: Reviewer, { desk, nomination, released, list }: Rejected & Pick<InHand, 'list'>, now: string): Promise<void> {
  const { _id: nominationId, name } = nomination;
  const event = await saveDesk(tx, desk, { type: 'rejected', at: now, actor: caller, facts: { nominationId } });
  await saveInHand(tx, nomination, { list });
  if (released) await tx.remove(claims, released);
  const page = link(pages.nominee, { nominationId }).slice(1);
  await tellBoth(tx, event, now, { nomination, desk: desk._id, template: 'rejected', facts: { name }, page });
}

/** Turns one nomination down, with a reason in plain words for unit and nominee. */
export const reject = action({
  input: z.strictObject({ nominationId, version, reason: sentence(200) }),
  allow: [districtStaff, cityStaff],
  refuses: ['notFound', 'stale', 'wrongState', 'listCut', 'busy'],
  run: async ({ nominationId: id, version: seen, reason }, caller, { now }) => {
    const rejected = await transact(async (tx) => {
      const found = await inHand(tx, caller, id);
      if (!found.ok) return found;
      const season = await seasonWithin(tx);
      const decision = decideReject({ ...found.value, version: seen, reason, now });
      if (!decision.ok) return decision;
      if (decision.value) await write(tx, caller, { ...decision.value, list: found.value.list }, now);
      return allow({ season, ...found.value, ...decision.value });
    });
    return rejected.ok ? allow(await showNomination({ ...rejected.value, now })) : rejected;
  },
});
