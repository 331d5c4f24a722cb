import { explainQuota, type QuotaAnswer } from '../../domain/quota/quota';
import type { Season } from '../../domain/season/season';
import type { QuotaLevel } from '../../domain/terms';

/** A quota's explanation with exactly the fields that scripts rely on. */
export type QuotaReply = Pick<
  QuotaAnswer,
  'places' | 'rate' | 'band' | 'sum' | 'clause' | 'justification' | 'ambiguous' | 'readings' | 'assumption'
>;

export function explained(season: Season, level: QuotaLevel, headcount: number): QuotaReply {
  const { places, rate, band, sum, clause, justification, ambiguous, readings, assumption } = explainQuota(
    season,
    level,
    headcount,
  );
  return { places, rate, band, sum, clause, justification, ambiguous, readings, assumption };
}
