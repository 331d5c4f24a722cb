import { explainQuota, neighbours, tierDrawingOn, type QuotaAnswer } from '../../domain/quota/quota';
import type { Season } from '../../domain/season/season';
import type { QuotaLevel } from '../../domain/terms';
import { levelName, sayClause, tierName } from '../../domain/wording/names';
import { sayBoundary, sayHow, sayRate } from '../../domain/wording/quotaWords';
import type { QuotaGuideView } from './views';

function boundaryPart(answer: QuotaAnswer): QuotaGuideView['boundary'] {
  const words = sayBoundary(answer);
  return words && { ...words, assumption: answer.assumption ?? '' };
}

const bandsPart = (season: Season, level: QuotaLevel, answer: QuotaAnswer): QuotaGuideView['bands'] =>
  [...season.quotas[level].bands]
    .reverse()
    .map((band) => ({
      label: band.name,
      from: Math.max(1, band.from),
      rateText: sayRate(band),
      current: band.name === answer.band,
    }));

/** One level and one headcount explained: the sum, the band, the notice's words, and what one person more or fewer changes. */
export function quotaGuideView(season: Season, level: QuotaLevel, headcount: number): QuotaGuideView {
  const answer = explainQuota(season, level, headcount);
  return {
    level,
    levelName: levelName(level),
    tierName: tierName(tierDrawingOn(season, level)),
    headcount,
    answer,
    neighbours: neighbours(season, level, headcount).map((near) => ({
      headcount: near.headcount,
      how: sayHow(near),
      places: near.places,
      current: near.headcount === headcount,
    })),
    bands: bandsPart(season, level, answer),
    quote: answer.quote,
    clauseText: sayClause(answer.clause).replace('通知', ''),
    roundingNote: season.rounding.reading ?? '',
    boundary: boundaryPart(answer),
  };
}
