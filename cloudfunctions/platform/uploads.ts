/** From an uploaded file to one that a document may name. */
import { epochOf } from '../domain/beijing';
import { allow, refuse, type Decision, type RefusalCode, type RefusalOf } from '../domain/refusal';
import { checkContent } from './content/checkContent';
import { later } from './clock';
import { disposables, tickets } from './database/collections';
import type { Disposable, Ticket, UploadPurpose } from './database/documents';
import { get } from './database/read';
import { transact, type Transaction } from './database/transact';
import { insert, remove } from './database/write';
import { disposable, reclaim } from './disposables';
import { besides, contentOf, keptPath, mostFileBytes, pathOf, removeFiles, store, ticketIdOf, ticketPath, type StoredFile } from './files';
import { randomId } from './secrets';

export interface Upload {
  readonly fileId: string;
  /** The unit it is for, or the office: `city`. */
  readonly owner: string;
  readonly purpose: UploadPurpose;
  readonly now: string;
}

/** Every way in which an upload can be no use. */
export const uploadRefusals = ['ticketInvalid', 'ticketExpired', 'fileTooLarge', 'fileTypeRefused', 'fileRefused'] as const;
export type UploadRefusal = (typeof uploadRefusals)[number];

/** A file that a document may name from now on. */
export type TakenFile = StoredFile & { readonly name: string };

interface Accepted {
  readonly file: TakenFile;
  /** Its row among the disposables, until it is taken. */
  readonly spare: Disposable;
}

/** Long enough for a large photo on a slow line. */
const lifetime = 30 * 60 * 1000;

export interface Asked extends Omit<Ticket, '_id' | 'path' | 'expiresAt'> {
  readonly openid: string;
  readonly now: string;
  /** Milliseconds for which the path is open; half an hour unless told. */
  readonly open?: number;
}

/** Writes leave for one upload; gives where it goes. */
export async function writeTicket({ openid, now, open = lifetime, ...asked }: Asked): Promise<Pick<Ticket, 'path' | 'expiresAt'> & { readonly ticketId: string }> {
  const ticketId = randomId();
  const path = ticketPath(openid, ticketId, asked.name);
  const expiresAt = later(now, open);
  await insert(tickets, { _id: ticketId, ...asked, path, expiresAt });
  return { path, ticketId, expiresAt };
}

/** The ticket that a file was uploaded with, where it is one of this owner's for this purpose. */
export async function ticketOf({ fileId, owner, purpose }: Omit<Upload, 'now'>): Promise<Decision<Ticket, 'ticketInvalid'>> {
  const ticketId = ticketIdOf(fileId);
  const ticket = ticketId ? await get(tickets, ticketId) : null;
  const fits = ticket && ticket.owner === owner && ticket.purpose === purpose && ticket.path === pathOf(fileId);
  return fits ? allow(ticket) : refuse('ticketInvalid');
}

/** Looks at a file of this owner's for this purpose, and puts the very bytes it looked at where nobody can change them. */
async function accept({ fileId, owner, purpose, now }: Upload): Promise<Decision<Accepted, UploadRefusal>> {
  const found = await ticketOf({ fileId, owner, purpose });
  if (!found.ok) return found;
  const ticket = found.value;
  if (epochOf(now) > epochOf(ticket.expiresAt)) return refuse('ticketExpired');
  const uploaded = await contentOf(fileId);
  if (!uploaded) return refuse('ticketInvalid');
  if (uploaded.length > mostFileBytes) return refuse('fileTooLarge', { size: uploaded.length, most: mostFileBytes });
  const checked = checkContent(uploaded, { name: ticket.name, isPhoto: purpose === 'photo' });
  if (!checked.ok) return checked;
  const { content, type } = checked.value;
  const path = keptPath(ticket._id, randomId(), type);
  const spare = disposable(besides(fileId, path), now);
  await insert(disposables, spare);
  return allow({ spare, file: { ...(await store(path, content, type)), name: ticket.name } });
}

/** The upload, from the moment that the document which names it is about to be written. */
export type Take = () => Promise<Decision<TakenFile, UploadRefusal>>;

/**
 * A transaction around a document that is to name an upload. `take` gives the file, or says why it is no use, so that the
 * work decides which refusal comes first. What is not taken in the end is deleted again, now or by the sweep.
 */
export async function transactWithUpload<T, C extends RefusalCode>(
  upload: Upload,
  work: (tx: Transaction, take: Take) => Promise<Decision<T, C>>,
): Promise<Decision<T, C> | RefusalOf<'busy'>> {
  const accepted = await accept(upload);
  const file = { taken: false };
  const decision = await transact((tx) => {
    file.taken = false;
    return work(tx, async () => {
      if (!accepted.ok) return accepted;
      const free = await reclaim(tx, accepted.value.spare);
      file.taken = free.ok;
      return free.ok ? allow(accepted.value.file) : free;
    });
  });
  if (accepted.ok && !(decision.ok && file.taken)) await discard(accepted.value);
  return decision;
}

async function discard({ spare }: Accepted): Promise<void> {
  const gone = await removeFiles([spare.fileId]);
  if (gone.length > 0) await remove(disposables, [spare._id]);
}
