/** From an uploaded file to one that a document may name. */
import { epochOf } from '../domain/beijing';
import { allow, refuse, type Decision } from '../domain/refusal';
import { tickets } from './database/collections';
import { get } from './database/read';
import type { Ticket, UploadPurpose } from './database/documents';
import { inspect, pathOf, ticketIdOf, type StoredFile } from './files';

export interface Upload {
  readonly fileId: string;
  readonly unitId: string;
  readonly purpose: UploadPurpose;
  readonly now: string;
}

/** The ticket that a file was uploaded with, where it is one of this unit for this purpose. */
export async function ticketOf({ fileId, unitId, purpose }: Omit<Upload, 'now'>): Promise<Decision<Ticket, 'ticketInvalid'>> {
  const ticketId = ticketIdOf(fileId);
  const ticket = ticketId ? await get(tickets, ticketId) : null;
  const fits = ticket && ticket.unitId === unitId && ticket.purpose === purpose && ticket.path === pathOf(fileId);
  return fits ? allow(ticket) : refuse('ticketInvalid');
}

/** Takes a file that was uploaded with a ticket of this unit for this purpose, and whose content is what it may be. */
export async function acceptUpload({
  fileId,
  unitId,
  purpose,
  now,
}: Upload): Promise<
  Decision<
    StoredFile & { readonly name: string },
    'ticketInvalid' | 'ticketExpired' | 'fileTooLarge' | 'fileTypeRefused'
  >
> {
  const found = await ticketOf({ fileId, unitId, purpose });
  if (!found.ok) return found;
  const ticket = found.value;
  if (epochOf(now) > epochOf(ticket.expiresAt)) return refuse('ticketExpired');
  const file = await inspect(fileId, ticket.name);
  return file.ok ? allow({ ...file.value, name: ticket.name }) : file;
}
