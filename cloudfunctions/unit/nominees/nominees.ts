import * as z from 'zod';
import { dayOf } from '../../domain/beijing';
import { deskId, lineOf, type Desk } from '../../domain/nomination/desk';
import { lineGroups, pageOf, type LinePage, type Sieve } from '../../domain/nomination/lineGroups';
import { reminderId, toRemind } from '../../domain/nomination/reminder';
import { allow, refuse } from '../../domain/refusal';
import { tiers } from '../../domain/terms';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { reminders } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { deskOf, noNomination } from '../../platform/desks';
import { cursor, nominationId, search } from '../../platform/inputs';
import { currentSeason, seasonId } from '../../platform/season';
import { nomineesView } from './nomineesView';

const atOnce = 50;

/** One line anew, whatever it fits: what a phone asks for after it was opened. */
function onlyOne(desk: Desk, id: string): LinePage | null {
  const line = lineOf(desk, id);
  return line ? { found: 1, rows: [line], nextCursor: null } : null;
}

/** The unit's nominees by pages: by group, tier, what they lack, or a part of name and occupation. */
export const nominees = action({
  input: z.strictObject({
    filter: z.enum(lineGroups).optional(),
    tier: z.enum(tiers).optional(),
    lacks: z.string().regex(/^[A-Za-z]{1,40}$/).optional(),
    search: search.optional(),
    cursor: cursor.optional(),
    only: nominationId.optional(),
  }),
  allow: [unitContact],
  refuses: ['invalid', 'notFound'],
  run: async ({ filter, tier, lacks, search: part, cursor: after, only }, { unitId }, { now }) => {
    const waiting = filter === 'waiting' && only === undefined;
    const [season, desk, reminder] = await Promise.all([
      currentSeason(),
      deskOf(unitId),
      waiting ? get(reminders, reminderId(deskId(seasonId, unitId), dayOf(now))) : null,
    ]);
    const sieve: Sieve = { group: filter, tier, lacks, search: part };
    const page = only === undefined ? pageOf(desk.lines, sieve, after, atOnce) : onlyOne(desk, only);
    if (!page) return only === undefined ? refuse('invalid', { fields: ['cursor'] }) : noNomination();
    const reminding = waiting ? toRemind({ season, desk, reminder, asked: null, now }) : null;
    return allow(nomineesView({ season, desk, page, reminding, now }));
  },
});
