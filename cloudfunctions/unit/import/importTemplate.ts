import * as z from 'zod';
import { templateName } from '../../domain/wording/importWords';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { makeSheet } from '../../platform/madeSheets';

/** The table to fill in, with an example and how each column is filled. */
export const importTemplate = action({
  input: z.strictObject({}),
  allow: [unitContact],
  refuses: ['tooManyAttempts', 'busy'],
  run: async (_input, { personId }, { now }) => {
    const { writeImportTemplate } = await import('../../paperwork');
    return makeSheet({ plain: 'importTemplate.xlsx', name: templateName, who: personId, now, write: writeImportTemplate });
  },
});
