import * as z from 'zod';
import { decideHeadcounts } from '../../domain/quota/decideHeadcounts';
import { explainQuota, mostHolders } from '../../domain/quota/quota';
import { lastHandedIn } from '../../domain/submission/handedIn';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { deskWithin, saveDesk } from '../../platform/desks';
import { transact, type Transaction } from '../../platform/database/transact';
import { dispose } from '../../platform/disposables';
import { isFrom } from '../../platform/files';
import { day, fileId, version } from '../../platform/inputs';
import { seasonWithin } from '../../platform/season';
import { transactWithUpload, uploadRefusals, type Take } from '../../platform/uploads';

const headcount = z.int().min(0).max(mostHolders);

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
  refuses: ['stale', 'invalid', ...uploadRefusals, 'busy'],
  run: async ({ statementFileId, version: seen, ...counted }, caller, { now }) => {
    const { unitId } = caller;
    const declare = async (tx: Transaction, take: Take | null) => {
      const desk = await deskWithin(tx, unitId);
      const before = desk.headcounts?.statementFileId ?? null;
      const known = statementFileId !== undefined && isFrom(before, statementFileId);
      const file = known || !take ? null : await take();
      if (file && !file.ok) return file;
      const season = await seasonWithin(tx);
      const stated = known ? before : (file?.value.fileId ?? null);
      const decision = decideHeadcounts({ season, desk, counted, statementFileId: stated, version: seen ?? null, now });
      if (!decision.ok) return decision;
      const quota = {
        technician: explainQuota(season, 'technician', counted.technician),
        seniorTechnician: explainQuota(season, 'seniorTechnician', counted.seniorTechnician),
      };
      if (!decision.value) return allow({ version: desk.version, quota });
      const { desk: changed, reopensCheck } = decision.value;
      const type = reopensCheck ? 'headcountsChangedAfterSubmit' : 'headcountsDeclared';
      await saveDesk(tx, changed, { type, at: now, actor: caller, facts: { ...changed.headcounts } });
      const replaced = before !== null && before !== changed.headcounts?.statementFileId;
      if (replaced && lastHandedIn(desk) === null) await dispose(tx, [before], now);
      return allow({ version: changed.version, quota });
    };
    return statementFileId
      ? transactWithUpload({ fileId: statementFileId, owner: unitId, purpose: 'statement', now }, declare)
      : transact((tx) => declare(tx, null));
  },
});
