import * as z from 'zod';
import { decideHeadcounts } from '../domain/nomination/decideHeadcounts';
import { explainQuota, mostHolders } from '../domain/nomination/quota';
import { allow, type Decision } from '../domain/refusal';
import { action } from '../platform/action';
import { unitContact } from '../platform/caller';
import { deskWithin, saveDesk } from '../platform/desks';
import { transact } from '../platform/database/transact';
import { day, fileId, version } from '../platform/inputs';
import { seasonWithin } from '../platform/season';
import { acceptUpload } from '../platform/uploads';

const headcount = z.int().min(0).max(mostHolders);

type Upload = Awaited<ReturnType<typeof acceptUpload>>;
const noFile: Decision<null> = allow(null);

/** The unit states how many hold each level; the places follow from it. A file once accepted is not asked for again. */
export const declareHeadcounts = action({
  input: z.strictObject({
    asOf: day,
    technician: headcount,
    seniorTechnician: headcount,
    specialTechnician: headcount,
    chiefTechnician: headcount,
    statementFileId: fileId.optional(),
    version: version.optional(),
  }),
  allow: [unitContact],
  refuses: ['stale', 'invalid', 'ticketInvalid', 'ticketExpired', 'fileTooLarge', 'fileTypeRefused', 'busy'],
  run: async ({ statementFileId, version: seen, ...counted }, caller, { now }) => {
    const { unitId } = caller;
    const file: Upload | typeof noFile = statementFileId
      ? await acceptUpload({ fileId: statementFileId, unitId, purpose: 'statement', now })
      : noFile;
    return transact(async (tx) => {
      const desk = await deskWithin(tx, unitId);
      const known = desk.headcounts?.statementFileId === statementFileId;
      if (!file.ok && !known) return file;
      const season = await seasonWithin(tx);
      const declaring = { season, desk, counted, statementFileId: statementFileId ?? null, version: seen ?? null, now };
      const decision = decideHeadcounts(declaring);
      if (!decision.ok) return decision;
      const { desk: changed, reopensCheck } = decision.value;
      const type = reopensCheck ? 'headcountsChangedAfterSubmit' : 'headcountsDeclared';
      await saveDesk(tx, changed, { type, at: now, actor: caller, facts: { ...changed.headcounts } });
      const quota = {
        technician: explainQuota(season, 'technician', counted.technician),
        seniorTechnician: explainQuota(season, 'seniorTechnician', counted.seniorTechnician),
      };
      return allow({ version: changed.version, quota });
    });
  },
});
