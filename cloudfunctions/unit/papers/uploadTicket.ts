import * as z from 'zod';
import { sheetNameTrouble } from '../../domain/import/sheet';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { unitPurposes } from '../../platform/database/documents';
import { mostFileBytes } from '../../platform/files';
import { sentence } from '../../platform/inputs';
import { namedKind } from './namedKind';
import { mostSheetBytes, sheetLifetime } from '../../platform/sheetUploads';
import { writeTicket } from '../../platform/uploads';

/** Where to upload one file, before it is uploaded: too large or of the wrong kind is said at once. */
export const uploadTicket = action({
  input: z.strictObject({
    purpose: z.enum(unitPurposes),
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
    const open = purpose === 'importSheet' ? { open: sheetLifetime } : {};
    return allow(await writeTicket({ openid, personId, owner: unitId, purpose, name, now, ...open }));
  },
});
