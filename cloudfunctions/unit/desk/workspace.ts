import * as z from 'zod';
import { pageOf } from '../../domain/nomination/lineGroups';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { units } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { deskOf } from '../../platform/desks';
import { cursor, search } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { workspaceView } from './workspaceView';

const mostRows = 50;

/** The unit's desk: where it stands, what waits, who is nominated. `rows` asks for fewer nominees than a full page. */
export const workspace = action({
  input: z.strictObject({
    cursor: cursor.optional(),
    search: search.optional(),
    rows: z.int().min(1).max(mostRows).optional(),
  }),
  allow: [unitContact],
  refuses: ['invalid'],
  run: async ({ cursor: after, search: part, rows = mostRows }, { unitId }, { now }) => {
    const [season, unit, desk] = await Promise.all([currentSeason(), get(units, unitId), deskOf(unitId)]);
    if (!unit) throw new Error('a contact belongs to a registered unit');
    const page = pageOf(desk.lines, { search: part }, after, rows);
    return page ? allow(workspaceView({ season, unit, desk, now, page })) : refuse('invalid', { fields: ['cursor'] });
  },
});
