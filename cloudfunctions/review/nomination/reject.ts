import * as z from 'zod';
import { grantIdOf } from '../../domain/account/people';
import { allow } from '../../domain/refusal';
import { decideReject, type Rejected } from '../../domain/review/decideReject';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { claims } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { saveDesk } from '../../platform/desks';
import { nominationId, sentence, version } from '../../platform/inputs';
import { notify } from '../../platform/ledger';
import { link, pages } from '../../platform/pages';
import { seasonWithin } from '../../platform/season';
import type { Reviewer } from '../table';
import { inHand, saveInHand, type InHand } from './inHand';
import { showNomination } from './showNomination';

async function write(tx: Transaction, caller: Reviewer, { desk, nomination, released, list }: Rejected & Pick<InHand, 'list'>, now: string): Promise<void> {
  const { _id: id, unitId, nominee, name, submittedRevision: revision } = nomination;
  const event = await saveDesk(tx, desk, { type: 'rejected', at: now, actor: caller, facts: { nominationId: id } });
  await saveInHand(tx, nomination, { list });
  if (released) await tx.remove(claims, released);
  const notice = { template: 'rejected', facts: { name } } as const;
  const office = { kind: 'office', officeId: grantIdOf('unitContact', unitId) } as const;
  await notify(tx, event, 1, now, { ...notice, to: office, page: link(pages.nominee, { nominationId: id }).slice(1) });
  if (!nominee) return;
  const about = { desk: desk._id, nominationId: id, revision };
  await notify(tx, event, 2, now, { ...notice, to: { kind: 'person', personId: nominee }, page: pages.status, about });
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
