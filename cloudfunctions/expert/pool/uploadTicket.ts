import * as z from 'zod';
import { sheetNameTrouble } from '../../domain/import/sheet';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { sentence } from '../../platform/inputs';
import { mostSheetBytes, sheetLifetime } from '../../platform/sheetUploads';
import { writeTicket } from '../../platform/uploads';
import { office } from '../office';

/** Where to upload the table of the pool; too large or of the wrong kind is said before it is uploaded. */
export const uploadTicket = action({
  input: z.strictObject({
    name: sentence(200),
    size: z
      .int()
      .min(1)
      .max(2 ** 40),
  }),
  allow: [cityStaff],
  refuses: ['fileTooLarge', 'sheetRefused'],
  run: async ({ name, size }, { openid, personId }, { now }) => {
    if (size > mostSheetBytes) return refuse('fileTooLarge', { size, most: mostSheetBytes });
    const why = sheetNameTrouble(name);
    if (why) return refuse('sheetRefused', { why });
    return allow(await writeTicket({ openid, personId, owner: office, purpose: 'poolSheet', name, now, open: sheetLifetime }));
  },
});
