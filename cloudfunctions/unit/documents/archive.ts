import * as z from 'zod';
import { decideList } from '../../domain/submission/decidePrint';
import { allow } from '../../domain/refusal';
import { fileName } from '../../domain/wording/printedWords';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import type { ArchiveJob } from '../../platform/database/documents';
import { addressOf } from '../../platform/madeFiles';
import { joinOrBegin, step } from './archiveJob';
import { officeOf, type Office } from './printing';
import type { ArchiveView, MadeFileView } from './views';

async function fileOf({ file }: ArchiveJob, { unit }: Office): Promise<MadeFileView | null> {
  if (!file) return null;
  return { ...file, name: `${fileName(unit.name, '申报材料')}.zip`, url: await addressOf(file.fileId) };
}

/**
 * One step towards the archive of all forms that are filled in. Called again and again until there is a file; `run` is what
 * the reply before gave, so that a new beginning can be told.
 */
export const archive = action({
  input: z.strictObject({ run: z.string().regex(/^[0-9a-f]{24}$/).optional() }),
  allow: [unitContact],
  refuses: ['nothingToPrint', 'tooManyAttempts', 'busy'],
  run: async ({ run }, caller, { now }) => {
    const office = await officeOf(caller.unitId, now);
    const listed = decideList({ ...office, route: undefined });
    if (!listed.ok) return listed;
    const job = await joinOrBegin(office, caller);
    if (!job.ok) return job;
    const stepped = await step(office, job.value);
    if (!stepped.ok) return stepped;
    const { parts, total, run: current } = stepped.value;
    const done = parts.reduce((sum, { sizes }) => sum + sizes.length, 0);
    const restarted = run !== undefined && run !== current;
    const view: ArchiveView = { run: current, done, total, restarted, file: await fileOf(stepped.value, office) };
    return allow(view);
  },
});
