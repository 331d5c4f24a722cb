import * as z from 'zod';
import { allow } from '../domain/refusal';
import { templateName } from '../domain/wording/importWords';
import { action } from '../platform/action';
import { unitContact } from '../platform/caller';
import { keepMadeFile } from '../platform/madeFiles';

/** The table to fill in, with an example and how each column is filled. */
export const importTemplate = action({
  input: z.strictObject({}),
  allow: [unitContact],
  run: async (_input, _caller, { now }) => {
    const { writeImportTemplate } = await import('../paperwork');
    return allow(await keepMadeFile(templateName, await writeImportTemplate(), now));
  },
});
