import { isDay, isInstant } from '../beijing';
import { districtCodes, isOneOf, routes } from '../terms';
import type { DayEndRuling, OfficeRuling, PublicityRuling, RoundingRuling, SeasonOverlay } from './overlay';
import { roundings, type BoundaryRuling, type DistrictExtension, type Extension, type GrantedPlaces, type OfficeContact, type Season } from './season';

export interface OverlayProblem {
  readonly path: string;
  readonly message: string;
}

type Complaint = string | false;
const complaints = (path: string, found: readonly Complaint[]): OverlayProblem[] =>
  found.flatMap((message) => (message ? [{ path, message }] : []));

const answered = (said: { readonly reason: string; readonly by: string }): Complaint[] => [
  said.reason.trim() === '' && '要写明理由',
  said.by.trim() === '' && '要写明是谁决定的',
];

/** The numbers that two bands of the notice both claim. */
export const boundariesOf = (season: Season, level: BoundaryRuling['level']): readonly number[] =>
  season.quotas[level].bands.flatMap(({ to, toWord }) => (to !== null && toWord === '以下' ? [to] : []));

const rulingProblems = (season: Season, ruling: BoundaryRuling): Complaint[] => [
  ...answered(ruling),
  !boundariesOf(season, ruling.level).includes(ruling.at) && `通知在 ${ruling.at} 人处没有两种读法`,
  !isDay(ruling.on) && '裁定日期要写成年-月-日',
];

const timeProblem = ({ until, at }: { readonly until: string; readonly at: string }): Complaint =>
  !(isInstant(until) && isInstant(at)) && '延期时间要带日期和时区';

const extensionProblems = (extension: Extension): Complaint[] => [
  ...answered(extension),
  extension.unitId === '' && '要写明是哪个单位',
  !isOneOf(routes, extension.route) && '没有这条报送路线',
  timeProblem(extension),
];

const placeProblem = (place: string): Complaint => !isOneOf(districtCodes, place) && '没有这个旗县区';

const districtExtensionProblems = (extension: DistrictExtension): Complaint[] => [
  ...answered(extension),
  placeProblem(extension.district),
  timeProblem(extension),
];

const grantProblems = (grant: GrantedPlaces): Complaint[] => [
  ...answered(grant),
  placeProblem(grant.district),
  !(Number.isSafeInteger(grant.places) && grant.places > 0) && '增补名额要是正整数',
];

const contactProblems = ({ place, office, phone }: OfficeContact): Complaint[] => [
  place !== 'city' && placeProblem(place),
  (office === '' || phone === '') && '联系方式要有部门和电话',
];

const officeProblems = (ruling: OfficeRuling): Complaint[] => [
  ...answered(ruling),
  placeProblem(ruling.district),
  ruling.office.trim() === '' && '要写明由哪个部门受理',
  ruling.talentOffice?.trim() === '' && '会同的部门要写名称，没有就不写',
];

const dayEndProblems = (ruling: DayEndRuling): Complaint[] => [
  ...answered(ruling),
  !(Number.isSafeInteger(ruling.minutes) && ruling.minutes > 0 && ruling.minutes <= 24 * 60) && '截止时刻要在当日之内',
];

const roundingProblems = (ruling: RoundingRuling): Complaint[] => [
  ...answered(ruling),
  !isOneOf(roundings, ruling.rounding) && '零头只能舍去、四舍五入或进一',
];

const publicityProblems = (ruling: PublicityRuling): Complaint[] => [
  ...answered(ruling),
  !(Number.isSafeInteger(ruling.days) && ruling.days >= 1 && ruling.days <= 60) && '公示要有 1 到 60 个工作日',
  !isOneOf(['excluded', 'included'], ruling.firstDay) && '发布当天要么算，要么不算',
];

function duplicates(overlay: SeasonOverlay): OverlayProblem[] {
  const twice = (list: readonly string[] = []): boolean => new Set(list).size < list.length;
  return [
    ...complaints('rulings', [twice(overlay.rulings?.map(({ level, at }) => `${level} ${at}`)) && '同一处边界只能有一个裁定']),
    ...complaints('extensions', [twice(overlay.extensions?.map(({ unitId, route }) => `${unitId} ${route}`)) && '一个单位一条路线只能有一个延期']),
    ...complaints('districtExtensions', [twice(overlay.districtExtensions?.map(({ district }) => district)) && '一个旗县区只能有一个延期']),
    ...complaints('grantedPlaces', [twice(overlay.grantedPlaces?.map(({ district }) => district)) && '一个旗县区只能有一次增补']),
    ...complaints('offices', [twice(overlay.offices?.map(({ district }) => district)) && '一个旗县区只能有一个受理部门']),
    ...complaints('contacts', [twice(overlay.contacts?.map(({ place }) => place)) && '一个地方只能有一个受理部门']),
  ];
}

const each = <T>(name: string, list: readonly T[] | undefined, problems: (one: T) => Complaint[]): OverlayProblem[] =>
  (list ?? []).flatMap((one, n) => complaints(`${name}.${n}`, problems(one)));

const single = <T>(name: string, ruling: T | null | undefined, problems: (one: T) => Complaint[]): OverlayProblem[] =>
  ruling ? complaints(name, problems(ruling)) : [];

/** All that is wrong with an overlay; ask before storing one. */
export function checkOverlay(season: Season, overlay: SeasonOverlay): OverlayProblem[] {
  return [
    ...each('rulings', overlay.rulings, (ruling) => rulingProblems(season, ruling)),
    ...single('dayEnd', overlay.dayEnd, dayEndProblems),
    ...single('rounding', overlay.rounding, roundingProblems),
    ...single('publicity', overlay.publicity, publicityProblems),
    ...each('extensions', overlay.extensions, extensionProblems),
    ...each('districtExtensions', overlay.districtExtensions, districtExtensionProblems),
    ...each('grantedPlaces', overlay.grantedPlaces, grantProblems),
    ...each('offices', overlay.offices, officeProblems),
    ...each('contacts', overlay.contacts, contactProblems),
    ...duplicates(overlay),
  ];
}
