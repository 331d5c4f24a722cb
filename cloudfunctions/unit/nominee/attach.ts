import * as z from 'zod';
import { withPaper } from '../../domain/nomination/decideAttach';
import { signedFor } from '../../domain/nomination/signedConfirmation';
import { paperSlots } from '../../domain/papers/paper';
import { allow } from '../../domain/refusal';
import { refuseField } from '../../domain/wording/fieldProblems';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { deskWithin, nominationWithin, noNomination } from '../../platform/desks';
import { isFrom } from '../../platform/files';
import { fileId, nominationId, version } from '../../platform/inputs';
import { unitPaperViews } from '../../platform/readViews';
import { transactWithUpload, uploadRefusals } from '../../platform/uploads';
import { changePapers } from './changePapers';

/** Puts an uploaded file with a nomination, in the place of another where it `replaces` one; the same file again is recognised. */
export const attach = action({
  input: z.strictObject({
    nominationId,
    slot: z.enum(paperSlots),
    fileId,
    replaces: fileId.optional(),
    /** The revision that a signed confirmation was signed for. */
    revision: version.optional(),
  }),
  allow: [unitContact],
  refuses: ['notFound', 'notEditable', 'wrongState', 'invalid', ...uploadRefusals, 'busy'],
  run: async ({ nominationId: id, slot, fileId: file, replaces, revision }, caller, { now }) => {
    const upload = { fileId: file, owner: caller.unitId, purpose: slot, now };
    const changed = await transactWithUpload(upload, async (tx, take) => {
      const desk = await deskWithin(tx, caller.unitId);
      const nomination = await nominationWithin(tx, desk, id);
      if (!nomination) return noNomination();
      const change = { caller, desk, nomination, type: 'paperAttached', now } as const;
      const known = nomination.papers.some((paper) => paper.slot === slot && isFrom(paper.fileId, file));
      if (known) return changePapers(tx, { ...change, papers: nomination.papers });
      const taken = await take();
      if (!taken.ok) return taken;
      const paper = signedFor(nomination, revision, caller.name, { slot, ...taken.value, at: now });
      const papers = withPaper(nomination.papers, paper, replaces);
      if (!papers) return refuseField('slot', 'slotFull');
      return changePapers(tx, { ...change, papers });
    });
    if (!changed.ok) return changed;
    const { papers, problems } = changed.value;
    // The file lies elsewhere than where it was uploaded: whoever refers to it does so by this id.
    const kept = papers.find((paper) => isFrom(paper.fileId, file))?.fileId ?? '';
    return allow({ papers: await unitPaperViews(papers), problems, fileId: kept });
  },
});
