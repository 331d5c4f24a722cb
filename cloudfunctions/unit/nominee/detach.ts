import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { deskWithin, nominationWithin, noNomination } from '../../platform/desks';
import { fileId, nominationId } from '../../platform/inputs';
import { unitPaperViews } from '../../platform/readViews';
import { changePapers } from './changePapers';

/** Takes a file away from a nomination; one that is not there any more is as well. */
export const detach = action({
  input: z.strictObject({ nominationId, fileId }),
  allow: [unitContact],
  refuses: ['notFound', 'notEditable', 'wrongState', 'busy'],
  run: async ({ nominationId: id, fileId: file }, caller, { now }) => {
    const changed = await transact(async (tx) => {
      const desk = await deskWithin(tx, caller.unitId);
      const nomination = await nominationWithin(tx, desk, id);
      if (!nomination) return noNomination();
      const left = nomination.papers.filter((paper) => paper.fileId !== file);
      const papers = left.length < nomination.papers.length ? left : nomination.papers;
      return changePapers(tx, { caller, desk, nomination, papers, type: 'paperDetached', now });
    });
    if (!changed.ok) return changed;
    return allow({ papers: await unitPaperViews(changed.value.papers), problems: changed.value.problems });
  },
});
