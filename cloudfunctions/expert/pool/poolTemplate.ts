import * as z from 'zod';
import { poolTemplateName } from '../../domain/wording/poolWords';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { makeSheet } from '../../platform/madeSheets';
import { currentSeason } from '../../platform/season';

/** The table of the pool to fill in, with what may stand in its columns. */
export const poolTemplate = action({
  input: z.strictObject({}),
  allow: [cityStaff],
  refuses: ['tooManyAttempts', 'busy'],
  run: async (_input, { personId }, { now }) => {
    const [season, { writePoolTemplate }] = await Promise.all([currentSeason(), import('../../paperwork')]);
    const fields = season.evaluation.fields.value.map(({ name }) => name);
    return makeSheet({ plain: 'poolTemplate.xlsx', name: poolTemplateName, who: personId, now, write: () => writePoolTemplate(fields) });
  },
});
