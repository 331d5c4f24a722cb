import { allIn, byTier, standings, standingsOf, type Counted, type Standing, type Standings } from '../../domain/dashboard/dashboard';
import { districtDeadline, isPast, sayDeadlineShortly } from '../../domain/nomination/deadlines';
import type { Season } from '../../domain/season/season';
import { districts, tiers, type Tier } from '../../domain/terms';
import { sayDue, sayOverdue, sayStandings, standingName } from '../../domain/wording/dashboardWords';
import { cityOffice, districtName, tierName, type Tone } from '../../domain/wording/names';
import { deadlineView } from '../../platform/readViews';
import { countsIn } from '../reach/reachPages';
import type { ReachCounts } from '../reach/views';
import type { BarPart, DashboardView, DistrictRow, TierRow } from './views';

const tones: Readonly<Record<Standing, Tone>> = { atUnit: 'grey', inReview: 'gold', withCity: 'brand', back: 'warn', out: 'err' };

const partsOf = (counts: Standings): BarPart[] =>
  standings.filter((standing) => counts[standing] > 0).map((standing) => ({ standing, name: standingName(standing), tone: tones[standing], count: counts[standing] }));

/** Highest first, as the city speaks of them. */
const highestFirst = [...tiers].reverse();

function tierRow(season: Season, tier: Tier, counts: Standings, ofCity: boolean): TierRow {
  const places = ofCity ? season.tiers[tier].places.value : null;
  return {
    tier,
    name: tierName(tier),
    places,
    withCity: counts.withCity,
    text: sayStandings(counts),
    over: places !== null && counts.withCity > places,
    parts: partsOf(counts),
  };
}

export interface Asked {
  readonly season: Season;
  readonly counted: readonly Counted[];
  readonly units: ReadonlyMap<string, ReachCounts>;
  /** Null for the city. */
  readonly district: string | null;
  readonly now: string;
}

function dueText(season: Season, district: string, inReview: number, now: string): string {
  if (inReview === 0) return '';
  const due = districtDeadline(season, district);
  return isPast(now, due) ? sayOverdue(inReview, sayDeadlineShortly(due)) : sayDue(inReview, sayDeadlineShortly(due));
}

function districtRow({ season, counted, units, now }: Asked, { code, name }: (typeof districts)[number]): DistrictRow {
  const own = counted.filter(({ district }) => district === code);
  const counts = standingsOf(own);
  const tiersOf = byTier(own);
  const { registered, submitted } = countsIn(units, code);
  const unitsText = `登记 ${registered} 家，报送 ${submitted} 家`;
  return {
    district: code,
    name,
    total: allIn(counts),
    parts: partsOf(counts),
    spoken: `${name}，${sayStandings(counts)}，${unitsText}`,
    unitsText,
    dueText: dueText(season, code, counts.inReview, now),
    tiers: tiers.map((tier) => ({ tier, name: tierName(tier), inReview: tiersOf[tier].inReview, withCity: tiersOf[tier].withCity, total: allIn(tiersOf[tier]) })),
  };
}

/** The season in counts: of the ten districts for the city, of its own for a district. */
export function dashboardView(asked: Asked): DashboardView {
  const { season, counted, district, now } = asked;
  const ofCity = district === null;
  const counts = standingsOf(counted);
  const tiersOf = byTier(counted);
  return {
    place: ofCity ? '包头市' : districtName(district),
    ofCity,
    deadline: deadlineView(districtDeadline(season, district ?? ''), now, ofCity ? null : cityOffice),
    total: allIn(counts),
    text: sayStandings(counts),
    placesNote: ofCity ? `名额合计 ${season.allPlaces.value} 名，是上限，不是任务数` : '',
    legend: standings.map((standing) => ({ standing, name: standingName(standing), tone: tones[standing] })),
    tiers: highestFirst.map((tier) => tierRow(season, tier, tiersOf[tier], ofCity)),
    districts: districts.filter(({ code }) => ofCity || code === district).map((one) => districtRow(asked, one)),
  };
}
