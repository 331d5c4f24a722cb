import type { Instant } from '../beijing';
import type { DistrictList } from './districtList';
import { surveyTier, type ListedNomination } from './survey';

/** What a district sends on: its 高级技师 above the line, its 技师 that passed the first check. */
export interface Recommended {
  readonly seniors: readonly ListedNomination[];
  readonly excellents: readonly ListedNomination[];
  /** Below the line. */
  readonly left: readonly ListedNomination[];
}

const inOrder = (ids: readonly string[], from: readonly ListedNomination[]): readonly ListedNomination[] => {
  const byId = new Map(from.map((one) => [one._id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

/** Who is on the list now; who ended since the cut is not any more. */
export function recommendedOf({ cut }: DistrictList, nominations: readonly ListedNomination[], now: Instant): Recommended {
  const { passed } = surveyTier(nominations, 'senior', now);
  const excellents = [...surveyTier(nominations, 'excellent', now).passed].sort((one, other) => (one._id < other._id ? -1 : 1));
  return { seniors: inOrder(cut?.kept ?? [], passed), left: inOrder(cut?.left ?? [], passed), excellents };
}

/** What a signature is over: every line with the revision it stands for, and the line they were cut at. */
export const canonicalList = ({ cut }: DistrictList, { seniors, excellents, left }: Recommended): string => {
  const said = (some: readonly ListedNomination[]) => some.map(({ _id, submittedRevision }) => [_id, submittedRevision]);
  return JSON.stringify([cut && [cut.base, cut.byRate, cut.granted], said(seniors), said(left), said(excellents)]);
};
