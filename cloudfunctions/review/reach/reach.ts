import * as z from 'zod';
import { allow, refuse } from '../../domain/refusal';
import { commonDeadline } from '../../domain/review/reach';
import { districtCodes, districts } from '../../domain/terms';
import { districtName, receivingOffice } from '../../domain/wording/names';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { cursor, search } from '../../platform/inputs';
import { deadlineView } from '../../platform/readViews';
import { currentSeason } from '../../platform/season';
import { readCursor, type Cursor } from '../cursor';
import { countsIn, reachCounts, reachPage } from './reachPages';
import { reachRows } from './reachRows';
import type { ReachView } from './views';

/** A cursor of the list by places holds a number; one of a search holds a name. */
const fits = ({ after }: Cursor, typed: string): boolean => typed !== '' || /^\d{1,9}$/.test(after);

/**
 * Units that could hand something in and have not, twenty a page, those with the most places first (五(三)). A district sees
 * its own; the city sees the ten districts' counts, and with `district` one of them.
 */
export const reach = action({
  input: z.strictObject({ district: z.enum(districtCodes).optional(), cursor: cursor.optional(), search: search.optional() }),
  allow: [districtStaff, cityStaff],
  refuses: ['invalid', 'notFound'],
  run: async ({ district: asked, cursor: given, search: typed = '' }, caller, { now }) => {
    const own = 'district' in caller ? caller.district : null;
    if (own && asked && asked !== own) return refuse('notFound', { what: '这个旗县区' });
    const from = given === undefined ? null : readCursor(given);
    if (from && 'ok' in from) return from;
    if (from && !fits(from, typed)) return refuse('invalid', { fields: ['cursor'] });
    const season = await currentSeason();
    const district = own ?? asked ?? null;
    const canExtend = caller.role !== 'districtTalentOffice';
    const deadline = deadlineView(commonDeadline(season), now, 'district' in caller && !canExtend ? receivingOffice(season, caller.district) : null);
    if (!district) {
      const counts = await reachCounts(null);
      const table = districts.map(({ code, name }) => ({ district: code, name, ...countsIn(counts, code) }));
      return allow<ReachView>({ place: '', deadline, counts: null, districts: table, units: [], nextCursor: null, canExtend: false });
    }
    const [page, counts] = await Promise.all([reachPage(district, { from, search: typed }), from ? null : reachCounts(district)]);
    return allow<ReachView>({
      place: districtName(district),
      deadline,
      counts: counts && countsIn(counts, district),
      districts: [],
      units: await reachRows(page.desks, { season, mayRemind: own !== null, now }),
      nextCursor: page.nextCursor,
      canExtend,
    });
  },
});
