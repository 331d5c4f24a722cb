import * as z from 'zod';
import { sheetNameTrouble } from '../../domain/import/sheet';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { later } from '../../platform/clock';
import { tickets } from '../../platform/database/collections';
import { insert } from '../../platform/database/write';
import { uploadPurposes } from '../../platform/database/documents';
import { mostFileBytes, ticketPath } from '../../platform/files';
import { sentence } from '../../platform/inputs';
import { namedKind } from './namedKind';
import { mostSheetBytes, sheetLifetime } from '../../platform/sheetUploads';
import { randomId } from '../../platform/secrets';

/** Long enough for a large photo on a slow line. */
const lifetime = 30 * 60 * 1000;

/** Where to upload one file, before it is uploaded: too large or of the wrong kind is said at once. */
export const uploadTicket = action({
  input: z.strictObject({
    purpose: z.enum(uploadPurposes),
    name: sentence(200),
    size: z
      .int()
      .min(1)
      .max(2 ** 40),
  }),
  allow: [unitContact],
  refuses: ['fileTooLarge', 'fileTypeRefused', 'fileRefused', 'sheetRefused'],
  run: async ({ purpose, name, size }, { openid, personId, unitId }, { now }) => {
    const most = purpose === 'importSheet' ? mostSheetBytes : mostFileBytes;
    if (size > most) return refuse('fileTooLarge', { size, most });
    if (purpose === 'importSheet') {
      const why = sheetNameTrouble(name);
      if (why) return refuse('sheetRefused', { why });
    } else if (!/\.(jpe?g|png|pdf)$/i.test(name)) return refuse('fileTypeRefused', { name, ...namedKind(name) });
    if (purpose === 'photo' && /\.pdf$/i.test(name)) return refuse('fileRefused', { why: 'pictureOnly' });
    const ticketId = randomId();
    const path = ticketPath(openid, ticketId, name);
    const expiresAt = later(now, purpose === 'importSheet' ? sheetLifetime : lifetime);
    await insert(tickets, { _id: ticketId, personId, unitId, purpose, name, path, expiresAt });
    return allow({ path, ticketId, expiresAt });
  },
});
