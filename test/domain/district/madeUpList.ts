import { blankList, type DistrictList } from '../../../cloudfunctions/domain/district/districtList';
import type { ListedNomination } from '../../../cloudfunctions/domain/district/survey';

/** A 高级技师 that its district found in order, the n-th. */
export const listed = (n: number, more: Partial<ListedNomination> = {}): ListedNomination => ({
  _id: `2024.u${n}.1`,
  unitId: `u${n}`,
  unitName: `鹿城第${n}机械厂`,
  name: `王${n}`,
  occupation: '焊工',
  tier: 'senior',
  state: 'firstReview',
  due: null,
  submittedRevision: 1,
  checked: { at: '2024-12-11T09:00:00.000+08:00', personId: 'p', name: '刘梅' },
  version: 3,
  ...more,
});

export const several = (count: number, more: Partial<ListedNomination> = {}): ListedNomination[] =>
  Array.from({ length: count }, (_, at) => listed(at + 1, more));

export const idsOf = (some: readonly ListedNomination[]): string[] => some.map(({ _id }) => _id);

export const rankedList = (order: readonly string[], more: Partial<DistrictList> = {}): DistrictList => ({
  ...blankList('2024', '150203'),
  order,
  version: 5,
  ...more,
});
