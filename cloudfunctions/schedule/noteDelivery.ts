/** What a delivery teaches: how a nominee's ask fared, and how many messages somebody has left. */
import type { Ask } from '../domain/ledger/ask';
import type { About, Delivery } from '../domain/ledger/event';
import { withDelivery } from '../domain/account/subscription';
import { allow } from '../domain/refusal';
import type { TemplateName } from '../domain/wording/notices';
import { asks, subscriptions } from '../platform/database/collections';
import { updateWhere } from '../platform/database/read';
import { transact } from '../platform/database/transact';
import { insertMissing } from '../platform/database/write';

/** The list of people to phone reads this; a call that was noted stays. */
export async function noteAsk({ nominationId, desk, revision }: About, { outcome, at }: Omit<Delivery, 'personId'>): Promise<void> {
  const known = { revision, outcome, at };
  if ((await updateWhere(asks, { _id: nominationId }, known)) > 0) return;
  const fresh: Ask = { _id: nominationId, desk, ...known, phoned: null };
  await insertMissing(asks, [fresh]);
}

/** Only WeChat's own word changes the count: a message that failed for another reason may still be allowed. */
export async function noteGrant({ personId, outcome, at }: Delivery, openid: string, template: TemplateName): Promise<void> {
  if (outcome !== 'sent' && outcome !== 'noGrant') return;
  await transact(async (tx) => {
    const before = await tx.get(subscriptions, personId);
    if (before?.openid === openid) await tx.put(subscriptions, withDelivery(before, template, outcome, at));
    return allow(null);
  });
}
