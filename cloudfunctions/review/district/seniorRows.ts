import type { ListedNomination } from '../../domain/district/survey';
import { stateName, stateTone } from '../../domain/wording/states';
import type { ListStanding } from './standing';
import type { DistrictListView, SeniorRow } from './views';

const detailOf = ({ occupation, unitName }: ListedNomination): string => `${occupation} · ${unitName}`;

const unranked = (one: ListedNomination, rankable: boolean, note: string, tone: SeniorRow['tone']): SeniorRow => ({
  id: one._id,
  name: one.name,
  detail: detailOf(one),
  rank: null,
  above: null,
  rankable,
  note,
  tone,
});

/** The ranked in their order with the line among them, then those that can be ranked, then the others with what keeps them from it. */
export function seniorRows({ list, seniors, district }: ListStanding, places: number): Pick<DistrictListView, 'seniors' | 'above'> {
  const byId = new Map(seniors.passed.map((one) => [one._id, one]));
  const ranked = list.order.flatMap((id) => byId.get(id) ?? []);
  const known = new Set(ranked.map(({ _id }) => _id));
  const waiting = seniors.passed.filter(({ _id }) => !known.has(_id));
  const here = new Set(seniors.passed.map(({ _id }) => _id));
  const others = seniors.base.filter(({ _id }) => !here.has(_id));
  const noteOf = ({ state, tier }: ListedNomination): string => (state === 'firstReview' ? '还没有审' : stateName(state, tier, district));
  return {
    above: Math.min(places, ranked.length),
    seniors: [
      ...ranked.map((one, at) => ({ ...unranked(one, true, '', 'brand'), rank: at + 1, above: at < places })),
      ...waiting.map((one) => unranked(one, true, '还没有排', 'gold')),
      ...others.map((one) => unranked(one, false, noteOf(one), stateTone(one.state))),
    ],
  };
}
