/**
 * Sends what waits in the outbox, oldest first. A notice is claimed before it is sent: if the process dies between the two
 * it is not sent again, because a message twice is worse here than one that stands in the unit's list of people to phone.
 */
import type { Audience, Notice } from '../domain/ledger/event';
import { sayNotice } from '../domain/wording/notices';
import { offices, outbox, people } from '../platform/database/collections';
import { command, find, get, updateWhere } from '../platform/database/read';
import { templateIds } from '../platform/noticeTemplates';
import { sendSubscribeMessage } from '../platform/weChat';
import { apart } from './apart';

const atOnce = 50;

async function personIdsOf(to: Audience): Promise<readonly string[]> {
  if (to.kind === 'person') return [to.personId];
  return ((await get(offices, to.officeId))?.members ?? []).map(({ personId }) => personId);
}

async function openidsOf(personIds: readonly string[]): Promise<readonly string[]> {
  if (personIds.length === 0) return [];
  const persons = await find(people, { where: { _id: command().in([...personIds]) }, limit: 1000 });
  return persons.flatMap(({ openid }) => (openid ? [openid] : []));
}

/** How many got it, and how many of those it was meant for did not: no permission, no account, refused by WeChat. */
async function sendToAll(notice: Notice): Promise<Pick<Notice, 'reached' | 'unreached'>> {
  const { template, data } = sayNotice(notice);
  const message = { templateId: templateIds[template], page: notice.page, data };
  const personIds = await personIdsOf(notice.to);
  let reached = 0;
  for (const openid of await openidsOf(personIds)) {
    const outcome = await apart('deliver', () => sendSubscribeMessage({ ...message, openid }));
    if (outcome === 'sent') reached += 1;
  }
  return { reached, unreached: personIds.length - reached };
}

async function send(notice: Notice): Promise<void> {
  const claimed = await updateWhere(outbox, { _id: notice._id, state: 'waiting' }, { state: 'sending' });
  if (claimed === 0) return;
  const sent = await apart('deliver', () => sendToAll(notice));
  await updateWhere(outbox, { _id: notice._id }, sent ? { state: 'done', ...sent } : { state: 'failed' });
}

/** One round of the timer. */
export async function deliver(): Promise<{ readonly tried: number }> {
  const waiting = await find(outbox, { where: { state: 'waiting' }, orderBy: [['at', 'asc']], limit: atOnce });
  for (const notice of waiting) await send(notice);
  return { tried: waiting.length };
}
