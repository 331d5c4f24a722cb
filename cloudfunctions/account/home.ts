import * as z from 'zod';
import { dayOf, sayDay, sayFullDay, type Instant } from '../domain/beijing';
import { daysLeft, endOf, sayDeadline } from '../domain/nomination/deadlines';
import { allow } from '../domain/refusal';
import type { Season } from '../domain/season/season';
import { currentStage, datedSteps, daysOnRule, nextStep, placeOnRule } from '../domain/season/timeline';
import { districts, tiers } from '../domain/terms';
import { cityOffice, receivingOffice, tierName } from '../domain/wording/names';
import { action } from '../platform/action';
import { anyone } from '../platform/caller';
import { currentSeason } from '../platform/season';
import type { HomeView } from './views';

const unknownDay = '日期待市局公布';

function headline(season: Season, now: Instant): HomeView['headline'] {
  const step = nextStep(season, now);
  if (!step) return { days: null, text: currentStage(season, now)?.name ?? season.title, detail: unknownDay };
  const deadline = endOf(season, step.day);
  const days = daysLeft(now, deadline);
  return { days, text: days === 0 ? `今天，${step.name}` : `天后，${step.name}`, detail: `${sayDeadline(deadline)}，含当日` };
}

const ruler = (season: Season, now: Instant): HomeView['ruler'] => ({
  days: daysOnRule(season),
  today: { at: placeOnRule(season, dayOf(now)), text: `今天 ${sayDay(dayOf(now))}` },
  marks: datedSteps(season).map(({ name, day }) => ({ at: placeOnRule(season, day), day: sayDay(day), text: name })),
});

/** 现在, 接着, 之后: the running stage, the next one, and the rest in one line. */
function stages(season: Season, now: Instant): HomeView['stages'] {
  const from = season.stages.findIndex((stage) => stage === currentStage(season, now));
  const [current, next, ...rest] = season.stages.slice(from);
  const until = (day: string | null | undefined): string => (day ? `${sayDay(day)}止` : unknownDay);
  return [
    ...(current ? [{ when: '现在', what: current.name, until: until(current.until), now: true }] : []),
    ...(next ? [{ when: '接着', what: next.name, until: until(next.until), now: false }] : []),
    ...(rest.length > 0 ? [{ when: '之后', what: rest.map(({ name }) => name).join('、'), until: unknownDay, now: false }] : []),
  ];
}

/** The ten districts' offices, then the city's, which special and chief technicians are sent to. */
const contacts = (season: Season): HomeView['contacts'] =>
  [...districts, { code: 'city', name: '包头市' } as const].map(({ code, name }) => {
    const office = code === 'city' ? `${cityOffice}（特级技师、首席技师）` : receivingOffice(season, code);
    const known = season.contacts.find(({ place }) => place === code);
    return { place: code, placeName: name, office: known?.office ?? office, phone: known?.phone ?? '', address: known?.address ?? '' };
  });

export const viewOfSeason = (season: Season, now: Instant): HomeView => ({
  today: dayOf(now),
  seasonName: `包头市“十百千”高技能人才专项培养 · ${season.id} 年度`,
  headline: headline(season, now),
  ruler: ruler(season, now),
  stages: stages(season, now),
  places: [...tiers].reverse().map((tier) => ({ tier, name: tierName(tier), places: season.tiers[tier].places.value })),
  placesNote: `合计 ${season.allPlaces.value} 人，是上限，不是任务数。`,
  onlyUnits: '本活动由单位推荐，不接收个人直接申报。想参加，请先找本单位人事部门。',
  unitDeadline: sayDeadline(endOf(season, season.deadlines.unit.district.value)),
  contacts: contacts(season),
  notice: {
    title: season.notice.name,
    issuer: season.notice.issuers.join('、'),
    day: sayFullDay(season.notice.dated),
    clauses: season.clauses,
  },
  assumptions: Object.values(season.assumptions).map(({ title, clause, reading }) => ({ title, clause, text: reading })),
});

/** Where the season stands, what is next and whom to ask. No sign-in. */
export const home = action({
  input: z.strictObject({}),
  allow: [anyone],
  run: async (_input, _visitor, { now }) => allow(viewOfSeason(await currentSeason(), now)),
});
