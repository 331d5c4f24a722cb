/** What a delivery teaches: how a nominee's ask fared, and how many messages somebody has left. */
import type { Ask } from '../domain/ledger/ask';
import type { About, Delivery } from '../domain/ledger/event';
import { withDelivery } from '../domain/account/subscription';
import { allow } from '../domain/refusal';
import type { TemplateName } from '../domain/wording/notices';
import { asks, subscriptions } from '../platform/database/collections';
import { command, updateWhere } from '../platform/database/read';
import { transact } from '../platform/database/transact';
import { insertMissing } from '../platform/database/write';

/** The list of people to phone reads this. A call that was noted stays, and so does an ask that is newer than the notice. */
export async function noteAsk({ nominationId, desk }: About, sentAt: string, known: Omit<Delivery, 'personId'>): Promise<void> {
  const { outcome, at } = known;
  if ((await updateWhere(asks, { _id: nominationId, askedAt: command().lte(sentAt) }, { outcome, at })) > 0) return;
  const fresh: Ask = { _id: nominationId, desk, version: 0, askedAt: sentAt, outcome, at, phoned: null };
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
