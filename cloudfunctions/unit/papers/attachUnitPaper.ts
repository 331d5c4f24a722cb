import * as z from 'zod';
import { unitPaperSlots } from '../../domain/nomination/desk';
import { withUnitPaper } from '../../domain/submission/unitPapers';
import { allow } from '../../domain/refusal';
import { refuseField } from '../../domain/wording/fieldProblems';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { deskWithin } from '../../platform/desks';
import { isFrom } from '../../platform/files';
import { fileId } from '../../platform/inputs';
import { transactWithUpload, uploadRefusals } from '../../platform/uploads';
import { currentSeason } from '../../platform/season';
import { changeUnitPapers } from './unitPapers';
import { unitPapersView } from './unitPapersView';

/** Puts an uploaded file with the unit's own papers; the same file again is recognised. */
export const attachUnitPaper = action({
  input: z.strictObject({ slot: z.enum(unitPaperSlots), fileId, replaces: fileId.optional() }),
  allow: [unitContact],
  refuses: ['invalid', ...uploadRefusals, 'busy'],
  run: async ({ slot, fileId: file, replaces }, caller, { now }) => {
    const upload = { fileId: file, owner: caller.unitId, purpose: slot, now };
    const changed = await transactWithUpload(upload, async (tx, take) => {
      const desk = await deskWithin(tx, caller.unitId);
      if (desk.papers.some((paper) => paper.slot === slot && isFrom(paper.fileId, file))) return allow(desk);
      const taken = await take();
      if (!taken.ok) return taken;
      const papers = withUnitPaper(desk.papers, { slot, ...taken.value, at: now }, replaces);
      if (!papers) return refuseField('slot', 'slotFull');
      return allow(await changeUnitPapers(tx, { caller, desk, papers, type: 'unitPaperAttached', now }));
    });
    return changed.ok ? allow(await unitPapersView(await currentSeason(), changed.value)) : changed;
  },
});
