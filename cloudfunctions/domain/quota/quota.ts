import { sayFullDay } from '../beijing';
import type { BoundaryReading, BoundaryRuling, QuotaBand, Rounding, Season } from '../season/season';
import { quotaLevels, tiers, type QuotaLevel, type Tier } from '../terms';
import type { RefusalFacts } from '../refusal';
import { roundingVerb } from '../wording/rulingWords';

export const mostHolders = 1_000_000;

/** Whole places and the hundredths cut off: 29.7 is 29 and 70. Integers only, so that no rounding error can add a place. */
export interface Share {
  readonly whole: number;
  readonly hundredths: number;
}

export interface QuotaAnswer {
  readonly headcount: number;
  readonly places: number;
  /** null below 10 holders: the notice sets no rate there. */
  readonly rate: { readonly percent: number } | null;
  /** The notice's words for the band. */
  readonly band: string;
  /** `99 × 30% = 29.7，舍去零头得 29` */
  readonly sum: string;
  readonly clause: string;
  /** The notice's sentence for the band. */
  readonly quote: string;
  /** Each nominee needs a written justification (突出成果说明). */
  readonly justification: boolean;
  /** The notice gives this number to two bands. */
  readonly ambiguous: boolean;
  /** Every reading the notice allows, the upper band first; one where it is clear. */
  readonly readings: readonly { readonly band: string; readonly places: number }[];
  /** Our reading that the answer rests on, null where the notice's words are enough. */
  readonly assumption: string | null;
  /** Present where the rate leaves a part of a place over: it, and what became of it. */
  readonly rounding?: { readonly exact: string; readonly cut: string; readonly how: Rounding };
  /** Present where two bands claim the number: both rates, and which one holds. */
  readonly boundary?: {
    readonly at: number;
    readonly used: BoundaryReading;
    readonly abovePercent: number;
    readonly belowPercent: number;
    readonly ruling: BoundaryRuling | null;
  };
}

/** `percent` of a headcount, exactly. */
export function shareOf(headcount: number, percent: number): Share {
  const hundredths = (headcount * percent) % 100;
  return { whole: (headcount * percent - hundredths) / 100, hundredths };
}

const decimals = (hundredths: number): string => String(hundredths).padStart(2, '0').replace(/0+$/, '');

export const sayShare = ({ whole, hundredths }: Share): string =>
  hundredths === 0 ? String(whole) : `${whole}.${decimals(hundredths)}`;

const holds = (band: QuotaBand, headcount: number): boolean =>
  headcount >= band.from &&
  (band.to === null || headcount < band.to || (headcount === band.to && band.toWord === '以下'));

/** Whole places of a share: a part of a place is cut off, rounded half up, or made a whole one, as the season rounds. */
export function roundShare({ whole, hundredths }: Share, rounding: Rounding): number {
  const more = rounding === 'ceil' ? hundredths > 0 : rounding === 'round' && hundredths >= 50;
  return more ? whole + 1 : whole;
}

/** What a rate gives on a number of people. */
export interface RatePlaces {
  readonly places: number;
  readonly share: Share;
  /** `99 × 30% = 29.7，舍去零头得 29` */
  readonly sum: string;
}

/** The only place where a rate is applied: to a unit's headcount as to a district's list. */
export function placesAt({ rounding }: Pick<Season, 'rounding'>, people: number, percent: number): RatePlaces {
  const share = shareOf(people, percent);
  const places = roundShare(share, rounding.value);
  const product = `${people} × ${percent}% = ${sayShare(share)}`;
  return { places, share, sum: share.hundredths === 0 ? product : `${product}，${roundingVerb(rounding.value)}得 ${places}` };
}

const placesIn = (season: Season, band: QuotaBand, headcount: number): number =>
  band.percent === null ? headcount : placesAt(season, headcount, band.percent).places;

function mustBeHeadcount(headcount: number): void {
  if (!Number.isSafeInteger(headcount) || headcount < 0 || headcount > mostHolders) {
    throw new RangeError('a headcount is a whole number from 0 to 1,000,000');
  }
}

interface Reading {
  readonly band: QuotaBand;
  readonly candidates: readonly QuotaBand[];
  readonly used: BoundaryReading;
  readonly ruling: BoundaryRuling | null;
}

function readingOf(season: Season, level: QuotaLevel, headcount: number): Reading {
  const candidates = season.quotas[level].bands.filter((band) => holds(band, headcount));
  const ruling = season.rulings.find((said) => said.level === level && said.at === headcount) ?? null;
  const used = ruling?.reading ?? season.boundary.value;
  const band = used === 'above' ? candidates[0] : candidates[candidates.length - 1];
  if (!band) throw new RangeError(`season ${season.id} has no band for ${level} ${headcount}`);
  return { band, candidates, used, ruling };
}

function sayRuling({ at, reading, reason, by, on }: BoundaryRuling, percent: number): string {
  const word = reading === 'above' ? '以上' : '以下';
  return `正好 ${at} 人，${by} ${sayFullDay(on)}裁定按“${word}”一档 ${percent}%。理由：${reason}`;
}

/** What two claiming bands mean for the answer; nothing where one band holds the number alone. */
function boundaryOf({ candidates, used, ruling }: Reading, headcount: number): Pick<QuotaAnswer, 'boundary'> {
  const [above, below] = candidates;
  if (above?.percent == null || below?.percent == null) return {};
  return { boundary: { at: headcount, used, abovePercent: above.percent, belowPercent: below.percent, ruling } };
}

/** Without a rate at most everybody. */
const withoutRate = (headcount: number): RatePlaces => ({
  places: headcount,
  share: { whole: headcount, hundredths: 0 },
  sum: headcount === 0 ? '0 人，没有名额' : `${headcount} 人，不按比例，最多 ${headcount} 名`,
});

function assumptionOf(season: Season, reading: Reading, headcount: number, share: Share): string | null {
  const { percent } = reading.band;
  if (headcount === 0) return season.assumptions.noHolders?.reading ?? null;
  if (percent === null) return season.smallUnits.reading ?? null;
  if (reading.candidates.length > 1) {
    return reading.ruling ? sayRuling(reading.ruling, percent) : (season.boundary.reading ?? null);
  }
  return share.hundredths === 0 ? null : (season.rounding.reading ?? null);
}

const roundingOf = ({ rounding }: Season, share: Share): QuotaAnswer['rounding'] => ({
  exact: sayShare(share),
  cut: `0.${decimals(share.hundredths)}`,
  how: rounding.value,
});

/**
 * How many a unit may recommend on the headcount of one skill level, and why (通知三(一)1 and 2). `headcount` is a whole
 * number from 0 to 1,000,000; anything else is thrown. At exactly 100 and 500 the notice claims the number twice: the city's
 * ruling holds, else the season's default.
 */
export function explainQuota(season: Season, level: QuotaLevel, headcount: number): QuotaAnswer {
  mustBeHeadcount(headcount);
  const reading = readingOf(season, level, headcount);
  const { percent, name, quote } = reading.band;
  const { places, share, sum } = percent === null ? withoutRate(headcount) : placesAt(season, headcount, percent);
  return {
    headcount,
    places,
    rate: percent === null ? null : { percent },
    band: name,
    sum,
    clause: season.quotas[level].clause,
    quote,
    justification: percent === null && headcount > 0,
    ambiguous: reading.candidates.length > 1,
    readings: reading.candidates.map((band) => ({ band: band.name, places: placesIn(season, band, headcount) })),
    assumption: assumptionOf(season, reading, headcount, share),
    ...(share.hundredths === 0 ? {} : { rounding: roundingOf(season, share) }),
    ...boundaryOf(reading, headcount),
  };
}

/** One fewer, this many, one more: where the cliffs are. */
export function neighbours(season: Season, level: QuotaLevel, headcount: number): QuotaAnswer[] {
  return [headcount - 1, headcount, headcount + 1]
    .filter((n) => n >= 0 && n <= mostHolders)
    .map((n) => explainQuota(season, level, n));
}

/** All the places that a unit's headcounts give it (通知三(一)1 and 2). */
export const placesFor = (season: Season, headcounts: Readonly<Record<QuotaLevel, number>>): number =>
  quotaLevels.reduce((sum, level) => sum + explainQuota(season, level, headcounts[level]).places, 0);

/** The tier whose nominees draw on a level's headcount. */
export function tierDrawingOn(season: Season, level: QuotaLevel): Tier {
  const found = tiers.find((tier) => season.tiers[tier].drawsOn === level);
  if (!found) throw new RangeError(`season ${season.id} has no tier that draws on ${level}`);
  return found;
}

/**
 * Every level on which a unit uses more places than its headcount gives; the facts are those of the refusal `tooManyPlaces`.
 * `used` counts all that is submitted in the season and not withdrawn, with what is about to be submitted.
 */
export function quotaProblems(
  season: Season,
  headcounts: Readonly<Record<QuotaLevel, number>>,
  used: Readonly<Partial<Record<Tier, number>>>,
): RefusalFacts['tooManyPlaces'][] {
  return quotaLevels.flatMap((level) => {
    const tier = tierDrawingOn(season, level);
    const headcount = headcounts[level];
    const { places, rate, clause } = explainQuota(season, level, headcount);
    const over = (used[tier] ?? 0) - places;
    return over > 0 ? [{ tier, level, over, headcount, percent: rate?.percent ?? null, places, clause }] : [];
  });
}
