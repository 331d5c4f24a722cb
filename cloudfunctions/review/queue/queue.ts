import * as z from 'zod';
import { normalisePersonName } from '../../domain/identity/personName';
import { allow } from '../../domain/refusal';
import { tiers } from '../../domain/terms';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { cursor, search } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { readCursor } from '../cursor';
import { nominationPage, unitPage, type Asked } from './queuePages';
import { stages, stagesOf } from './queueStages';
import { queueView } from './queueView';
import { tableOf } from '../table';

/**
 * What lies on the caller's table, twenty rows a page, oldest first, or by name where one is searched for, of one tier where that is asked. Without a stage the
 * first one of the office: who opens the table need not know yet which office it is.
 */
export const queue = action({
  input: z.strictObject({ stage: z.enum(stages).optional(), cursor: cursor.optional(), search: search.optional(), tier: z.enum(tiers).optional() }),
  allow: [districtStaff, cityStaff],
  refuses: ['invalid'],
  run: async ({ stage: chosen, cursor: given, search: typed = '', tier }, caller, { now }) => {
    const stage = chosen ?? stagesOf(caller)[0];
    const from = given === undefined ? null : readCursor(given);
    if (from && 'ok' in from) return from;
    const asked: Asked = { from, search: normalisePersonName(typed), tier };
    const season = await currentSeason();
    const district = 'district' in caller ? caller.district : null;
    const page =
      stage === 'units'
        ? await unitPage(district, { ...asked, search: typed })
        : await nominationPage(tableOf(caller), stage, asked);
    return allow(queueView({ stage, page, season, caller, now }));
  },
});
