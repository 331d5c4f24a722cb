import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { deskWithin } from '../../platform/desks';
import { fileId } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { changeUnitPapers } from './unitPapers';
import { unitPapersView } from './unitPapersView';

/** Takes a file away from the unit's own papers; one that is not there any more is as well. */
export const detachUnitPaper = action({
  input: z.strictObject({ fileId }),
  allow: [unitContact],
  refuses: ['busy'],
  run: async ({ fileId: file }, caller, { now }) => {
    const changed = await transact(async (tx) => {
      const desk = await deskWithin(tx, caller.unitId);
      const left = desk.papers.filter((paper) => paper.fileId !== file);
      const papers = left.length < desk.papers.length ? left : desk.papers;
      return allow(await changeUnitPapers(tx, { caller, desk, papers, type: 'unitPaperDetached', now }));
    });
    return changed.ok ? allow(await unitPapersView(await currentSeason(), changed.value)) : changed;
  },
});
