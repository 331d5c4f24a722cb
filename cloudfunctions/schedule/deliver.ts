/**
 * Sends what waits in the outbox, oldest first. A notice is claimed before it is sent: if the process dies between the two
 * it is not sent again, because a message twice is worse here than one that stands in the unit's list of people to phone.
 */
import { asksToConfirm, type Audience, type Delivery, type Notice, type Outcome } from '../domain/ledger/event';
import { isGivenUp } from '../domain/nomination/states';
import { sayNotice } from '../domain/wording/notices';
import { later } from '../platform/clock';
import { asks, nominations, offices, outbox, people } from '../platform/database/collections';
import { command, find, get, mostAtOnce, updateWhere } from '../platform/database/read';
import { templateIds } from '../platform/noticeTemplates';
import { sendSubscribeMessage } from '../platform/weChat';
import { apart } from './apart';
import { noteAsk, noteGrant } from './noteDelivery';

const atOnce = 50;
/** A sender that took a notice up so long ago is dead: no function runs for longer than one minute. */
const lostAfter = 5 * 60 * 1000;

async function personIdsOf(to: Audience): Promise<readonly string[]> {
  if (to.kind === 'person') return [to.personId];
  return ((await get(offices, to.officeId))?.members ?? []).map(({ personId }) => personId);
}

async function openidsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  if (personIds.length === 0) return new Map();
  const persons = await find(people, { where: { _id: command().in([...personIds]) }, limit: mostAtOnce });
  return new Map(persons.map(({ _id, openid }) => [_id, openid]));
}

type Said = ReturnType<typeof sayNotice>;

async function sendTo(openid: string, { template, data }: Said, page: string): Promise<Outcome> {
  const sent = await apart('deliver', () => sendSubscribeMessage({ templateId: templateIds[template], page, data, openid }));
  return sent ?? 'failed';
}

/** Tries one person after the other and writes down each outcome before the next, so that a death loses one at most. */
async function sendToAll(notice: Notice, at: string): Promise<readonly Delivery[]> {
  const said = sayNotice(notice);
  const personIds = await personIdsOf(notice.to);
  const openids = await openidsOf(personIds);
  const deliveries: Delivery[] = [];
  for (const personId of personIds) {
    const openid = openids.get(personId);
    const outcome = openid ? await sendTo(openid, said, notice.page) : 'noAccount';
    const delivery = { personId, outcome, at };
    deliveries.push(delivery);
    await updateWhere(outbox, { _id: notice._id }, { deliveries });
    if (openid) await apart('deliver', () => noteGrant(delivery, openid, said.template));
  }
  return deliveries;
}

/** The end of a notice, and what the unit is to know of its nominee. */
async function close(notice: Notice, deliveries: readonly Delivery[] | null, at: string): Promise<void> {
  const { _id, about } = notice;
  const reached = deliveries?.filter(({ outcome }) => outcome === 'sent').length ?? 0;
  const counted = deliveries && { reached, unreached: deliveries.length - reached };
  await updateWhere(outbox, { _id }, counted ? { state: 'done', ...counted } : { state: 'failed' });
  if (about && asksToConfirm(notice)) await noteAsk(about, notice.at, { outcome: deliveries?.[0]?.outcome ?? 'failed', at });
}

/**
 * Whether a nominee's notice has been overtaken while it waited: the nomination was given up or leads to another phone; where
 * they were asked to confirm, the form is no more for them to confirm, or they were asked anew.
 */
async function isOvertaken(notice: Notice): Promise<boolean> {
  const { about, to, at } = notice;
  if (!about) return false;
  const nomination = await get(nominations, about.nominationId);
  if (!nomination || isGivenUp(nomination.state)) return true;
  if (to.kind === 'person' && to.personId !== nomination.nomineeKey) return true;
  if (!asksToConfirm(notice)) return false;
  if (nomination.state !== 'awaitingConfirmation') return true;
  const ask = await get(asks, about.nominationId);
  return ask !== null && ask.askedAt > at;
}

async function send(notice: Notice, at: string): Promise<void> {
  const claimed = await updateWhere(outbox, { _id: notice._id, state: 'waiting' }, { state: 'sending', claimedAt: at });
  if (claimed === 0) return;
  const overtaken = await apart('deliver', () => isOvertaken(notice));
  // Nobody could tell: it is not sent, and given up as one whose sender died.
  if (overtaken === null) return;
  if (overtaken) {
    await updateWhere(outbox, { _id: notice._id }, { state: 'dropped' });
    return;
  }
  await close(notice, await apart('deliver', () => sendToAll(notice, at)), at);
}

/** Notices whose sender died: nobody knows whether they arrived, so they count as not arrived, and are never sent again. */
async function giveUpLost(now: string): Promise<void> {
  const where = { state: 'sending', claimedAt: command().lt(later(now, -lostAfter)) };
  for (const notice of await find(outbox, { where, limit: atOnce })) {
    const known = notice.deliveries ?? [];
    await close(notice, known.length > 0 ? known : null, now);
  }
}

/** One round of the timer. */
export async function deliver({ now }: { readonly now: string }): Promise<{ readonly tried: number }> {
  const waiting = await find(outbox, { where: { state: 'waiting' }, orderBy: [['at', 'asc']], limit: atOnce });
  for (const notice of waiting) await send(notice, now);
  await giveUpLost(now);
  return { tried: waiting.length };
}
