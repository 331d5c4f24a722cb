/**
 * Takes out of storage what nothing names any more, and tickets whose time is over. Each batch is claimed first, so that a
 * file can no longer be taken back, then its drafts and files go, then its rows: whoever dies in the middle leaves rows that the next
 * round begins with again.
 */
import { disposables, tickets } from '../platform/database/collections';
import { command, find, updateWhere } from '../platform/database/read';
import { remove } from '../platform/database/write';
import { besides, fileIdOf, removeFiles } from '../platform/files';
import { apart } from './apart';
import { sweepDrafts } from './sweepDrafts';

/** As many files as storage deletes at once, and as many batches as a round has time for. */
const atOnce = 50;
const mostBatches = 20;

/** Works through batches until one is not full; one that failed ends the round. Gives how many went. */
async function inBatches(batch: () => Promise<{ readonly found: number; readonly gone: number }>): Promise<number> {
  let gone = 0;
  for (let round = 0; round < mostBatches; round += 1) {
    const done = await apart('sweep', batch);
    gone += done?.gone ?? 0;
    if (!done || done.found < atOnce || done.gone === 0) break;
  }
  return gone;
}

async function sweepFiles(now: string): Promise<{ readonly found: number; readonly gone: number }> {
  const _ = command();
  const due = await find(disposables, { where: { dueAt: _.lte(now) }, orderBy: [['dueAt', 'asc']], limit: atOnce });
  if (due.length === 0) return { found: 0, gone: 0 };
  const ids = due.map(({ _id }) => _id);
  await updateWhere(disposables, { _id: _.in(ids), dueAt: _.lte(now) }, { claimed: true });
  const ours = await find(disposables, { where: { _id: _.in(ids), claimed: true }, limit: atOnce });
  for (const { drafts } of ours) if (drafts) await sweepDrafts(drafts);
  const gone = await removeFiles(ours.map(({ fileId }) => fileId));
  const done = ours.filter(({ fileId }) => gone.includes(fileId)).map(({ _id }) => _id);
  await remove(disposables, done);
  return { found: due.length, gone: done.length };
}

/** What was uploaded with a ticket is a copy or nothing by the time the ticket is over. */
async function sweepTickets(now: string): Promise<{ readonly found: number; readonly gone: number }> {
  const over = await find(tickets, { where: { expiresAt: command().lt(now) }, orderBy: [['expiresAt', 'asc']], limit: atOnce });
  const [first] = over;
  if (!first) return { found: 0, gone: 0 };
  const origin = await fileIdOf(first.path);
  const files = over.map(({ _id, path }) => ({ _id, fileId: besides(origin, path) }));
  const gone = await removeFiles(files.map(({ fileId }) => fileId));
  const done = files.filter(({ fileId }) => gone.includes(fileId)).map(({ _id }) => _id);
  await remove(tickets, done);
  return { found: over.length, gone: done.length };
}

/** One round of the timer. */
export async function sweep({ now }: { readonly now: string }): Promise<{ readonly files: number; readonly tickets: number }> {
  const files = await inBatches(() => sweepFiles(now));
  return { files, tickets: await inBatches(() => sweepTickets(now)) };
}
