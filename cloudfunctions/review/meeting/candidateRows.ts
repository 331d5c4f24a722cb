import type { Ranked, Sitting } from '../../domain/decision/decision';
import { tieAt } from '../../domain/decision/line';
import { isUndecided } from '../../domain/nomination/states';
import { stateName } from '../../domain/wording/states';
import { nominations } from '../../platform/database/collections';
import { fieldsById } from '../../platform/database/read';
import type { CandidateView } from './views';

export interface Listing {
  readonly sitting: Sitting;
  /** The tier's whole ranking, and those of it whom the sitting may choose. */
  readonly ranked: readonly Ranked[];
  readonly candidates: readonly Ranked[];
}

/** Rows with names, which stand with the nominations and nowhere else. */
export async function candidateRows({ sitting, candidates }: Listing, some: readonly Ranked[]): Promise<CandidateView[]> {
  const [tier] = some.map((one) => one.tier);
  if (!tier) return [];
  const { line, nominationIds, departures } = sitting.chosen[tier];
  const people = await fieldsById(nominations, some.map(({ nominationId }) => nominationId), ['name', 'unitName', 'occupation', 'state']);
  const place = new Map(candidates.map(({ nominationId }, at) => [nominationId, at]));
  const tied = new Set(tieAt(candidates, line)?.members.map(({ nominationId }) => nominationId));
  return some.map(({ nominationId, rank, tied: shared, score }) => {
    const person = people.get(nominationId);
    const at = place.get(nominationId);
    const departure = departures.find((one) => one.nominationId === nominationId);
    return {
      nominationId,
      name: person?.name ?? '',
      unitName: person?.unitName ?? '',
      occupation: person?.occupation ?? '',
      rankText: `第 ${rank} 名${shared ? '，并列' : ''}`,
      score,
      chosen: nominationIds.includes(nominationId),
      earlier: at === undefined,
      tiedAtLine: tied.has(nominationId),
      aboveLine: at !== undefined && at < line,
      departure: departure?.direction ?? '',
      reason: departure?.reason ?? '',
      leftText: person && !isUndecided(person.state) && person.state !== 'notSelected' ? stateName(person.state) : '',
    };
  });
}
