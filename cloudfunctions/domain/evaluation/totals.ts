import type { Evaluation } from '../season/season';
import type { Sheet } from './sheet';

export const mostPoints = 100;

export const isScore = (points: number): boolean => Number.isInteger(points) && points >= 0 && points <= mostPoints;

/**
 * What one sheet gives: each criterion's whole points by its weight, 0 to 10000, which are hundredths of a point. null while a criterion is not
 * scored. The weights of a season sum up to 100.
 */
export function totalOf({ criteria }: Pick<Evaluation, 'criteria'>, scores: Sheet['scores']): number | null {
  let total = 0;
  for (const { id, weight } of criteria.value) {
    const points = Object.hasOwn(scores, id) ? scores[id] : undefined;
    if (points === undefined) return null;
    total += points * weight;
  }
  return total;
}
