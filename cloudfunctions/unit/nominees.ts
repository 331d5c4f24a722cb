import * as z from 'zod';
import { lineOf, type Desk } from '../domain/nomination/desk';
import { lineGroups, pageOf, type LinePage, type Sieve } from '../domain/nomination/lineGroups';
import { allow, refuse } from '../domain/refusal';
import { tiers } from '../domain/terms';
import { action } from '../platform/action';
import { unitContact } from '../platform/caller';
import { deskOf } from '../platform/desks';
import { cursor, nominationId, search } from '../platform/inputs';
import { currentSeason } from '../platform/season';
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
  run: async ({ filter, tier, lacks, search: part, cursor: after, only }, { unitId }) => {
    const [season, desk] = await Promise.all([currentSeason(), deskOf(unitId)]);
    const sieve: Sieve = { group: filter, tier, lacks, search: part };
    if (only !== undefined) {
      const one = onlyOne(desk, only);
      return one ? allow(nomineesView(season, desk, one)) : refuse('notFound', { what: '这份推荐' });
    }
    const page = pageOf(desk.lines, sieve, after, atOnce);
    return page ? allow(nomineesView(season, desk, page)) : refuse('invalid', { fields: ['cursor'] });
  },
});
