import * as z from 'zod';
import { withPaper } from '../domain/nomination/decideAttach';
import { signedFor } from '../domain/nomination/signedConfirmation';
import { paperSlots } from '../domain/nomination/nomination';
import { allow } from '../domain/refusal';
import { refuseField } from '../domain/wording/fieldProblems';
import { action } from '../platform/action';
import { unitContact } from '../platform/caller';
import { transact } from '../platform/database/transact';
import { deskWithin, nominationWithin, noNomination } from '../platform/desks';
import { fileId, nominationId } from '../platform/inputs';
import { unitPaperViews } from '../platform/readViews';
import { acceptUpload } from '../platform/uploads';
import { changePapers } from './papers';

/** Puts an uploaded file with a nomination; the same file again is recognised. */
export const attach = action({
  input: z.strictObject({ nominationId, slot: z.enum(paperSlots), fileId }),
  allow: [unitContact],
  refuses: [
    'notFound',
    'notEditable',
    'wrongState',
    'invalid',
    'ticketInvalid',
    'ticketExpired',
    'fileTooLarge',
    'fileTypeRefused',
    'busy',
  ],
  run: async ({ nominationId: id, slot, fileId: file }, caller, { now }) => {
    const accepted = await acceptUpload({ fileId: file, unitId: caller.unitId, purpose: slot, now });
    const changed = await transact(async (tx) => {
      const desk = await deskWithin(tx, caller.unitId);
      const nomination = await nominationWithin(tx, desk, id);
      if (!nomination) return noNomination();
      const known = nomination.papers.some((paper) => paper.slot === slot && paper.fileId === file);
      if (!accepted.ok && !known) return accepted;
      const papers =
        known || !accepted.ok ? nomination.papers : withPaper(nomination.papers, signedFor(nomination, caller.name, { slot, ...accepted.value, at: now }));
      if (!papers) return refuseField('slot', 'slotFull');
      return changePapers(tx, { caller, desk, nomination, papers, type: 'paperAttached', now });
    });
    if (!changed.ok) return changed;
    return allow({ papers: await unitPaperViews(changed.value.papers), problems: changed.value.problems });
  },
});
