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

const atOnce = 50;

async function openidsOf(to: Audience): Promise<readonly string[]> {
  const personIds = to.kind === 'person' ? [to.personId] : ((await get(offices, to.officeId))?.members ?? []).map(({ personId }) => personId);
  if (personIds.length === 0) return [];
  const persons = await find(people, { where: { _id: command().in([...personIds]) }, limit: 1000 });
  return persons.flatMap(({ openid }) => (openid ? [openid] : []));
}

async function send(notice: Notice): Promise<void> {
  const claimed = await updateWhere(outbox, { _id: notice._id, state: 'waiting' }, { state: 'sending' });
  if (claimed === 0) return;
  const { template, data } = sayNotice(notice);
  const outcomes: string[] = [];
  for (const openid of await openidsOf(notice.to)) {
    outcomes.push(await sendSubscribeMessage({ openid, templateId: templateIds[template], page: notice.page, data }));
  }
  const reached = outcomes.filter((outcome) => outcome === 'sent').length;
  await updateWhere(outbox, { _id: notice._id }, { state: 'done', reached, unreached: outcomes.length - reached });
}

/** One round of the timer. */
export async function deliver(): Promise<{ readonly tried: number }> {
  const waiting = await find(outbox, { where: { state: 'waiting' }, orderBy: [['at', 'asc']], limit: atOnce });
  for (const notice of waiting) await send(notice);
  return { tried: waiting.length };
}
