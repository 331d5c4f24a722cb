import * as z from 'zod';
import { strata, type Expert } from '../../domain/expert/expert';
import { nameHolds } from '../../domain/identity/personName';
import { allow } from '../../domain/refusal';
import type { Season } from '../../domain/season/season';
import { stratumNames } from '../../domain/wording/drawRefusals';
import { tierName } from '../../domain/wording/names';
import { action } from '../../platform/action';
import { cityStaff, discipline } from '../../platform/caller';
import { cursor, search } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { allExperts } from '../seasonLists';
import { tiesView } from './tiesView';
import type { ExpertRow, PoolView } from './views';

const atOnce = 50;

export function expertRow({ evaluation }: Season, expert: Expert): ExpertRow {
  const fields = evaluation.fields.value.filter(({ id }) => expert.fields.includes(id)).map(({ name }) => name);
  const judged = expert.tiers.length > 0 ? `评${expert.tiers.map(tierName).join('、')}` : '';
  const text = [expert.title, stratumNames[expert.stratum], fields.join('、'), judged].filter(Boolean).join(' · ');
  return { expertId: expert._id, name: expert.name, unitName: expert.unitName, text, active: expert.active };
}

/** The pool, fifty a page, and with a first one what keeps its people from whom; the cursor is the last one's id. A pool is some hundred people, so they are sought by part of a name. */
export const pool = action({
  input: z.strictObject({ cursor: cursor.optional(), search: search.optional() }),
  allow: [cityStaff, discipline],
  run: async ({ cursor: after = '', search: typed = '' }, { role }) => {
    const [season, all] = await Promise.all([currentSeason(), allExperts()]);
    const sought = all.filter(({ _id, name, unitName }) => _id > after && (typed === '' || nameHolds(name, typed) || nameHolds(unitName, typed)));
    const shown = sought.slice(0, atOnce);
    const count = (stratum: Expert['stratum']): number => all.filter((one) => one.active && one.stratum === stratum).length;
    const view: PoolView = {
      counts: strata.map((stratum) => ({ stratum, name: stratumNames[stratum], count: count(stratum) })),
      items: shown.map((expert) => expertRow(season, expert)),
      ties: after === '' ? await tiesView(all, role) : null,
      nextCursor: sought.length > atOnce ? (shown.at(-1)?._id ?? null) : null,
    };
    return allow(view);
  },
});
