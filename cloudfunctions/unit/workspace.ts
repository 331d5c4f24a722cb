import * as z from 'zod';
import { normalisePersonName } from '../domain/identity/personName';
import { allow } from '../domain/refusal';
import { action } from '../platform/action';
import { unitContact } from '../platform/caller';
import { units } from '../platform/database/collections';
import { get } from '../platform/database/read';
import { deskOf } from '../platform/desks';
import { cursor, search } from '../platform/inputs';
import { currentSeason } from '../platform/season';
import { workspaceView } from './workspaceView';

/** The unit's desk: where it stands, what waits, who is nominated. */
export const workspace = action({
  input: z.strictObject({ cursor: cursor.optional(), search: search.optional() }),
  allow: [unitContact],
  run: async (asked, { unitId }, { now }) => {
    const [season, unit, desk] = await Promise.all([currentSeason(), get(units, unitId), deskOf(unitId)]);
    if (!unit) throw new Error('a contact belongs to a registered unit');
    const wanted = normalisePersonName(asked.search ?? '');
    return allow(workspaceView({ season, unit, desk, now, cursor: asked.cursor, search: wanted }));
  },
});
