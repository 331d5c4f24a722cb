import { isDay, isInstant, type Instant } from '../beijing';
import { districtCodes, isOneOf, routes } from '../terms';
import type { BoundaryRuling, Extension, GrantedPlaces, OfficeContact, Season } from './season';

/** The bureau's ruling on when a day of the notice ends, in minutes from its midnight (1440 is 24:00). */
export interface DayEndRuling {
  readonly minutes: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** What the bureau decided after the notice: data on top of a season, each with a reason and somebody who answers for it. */
export interface SeasonOverlay {
  readonly rulings?: readonly BoundaryRuling[];
  readonly dayEnd?: DayEndRuling | null;
  readonly extensions?: readonly Extension[];
  readonly grantedPlaces?: readonly GrantedPlaces[];
  readonly contacts?: readonly OfficeContact[];
}

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

const extensionProblems = (extension: Extension): Complaint[] => [
  ...answered(extension),
  extension.unitId === '' && '要写明是哪个单位',
  !isOneOf(routes, extension.route) && '没有这条报送路线',
  !(isInstant(extension.until) && isInstant(extension.at)) && '延期时间要带日期和时区',
];

const grantProblems = (grant: GrantedPlaces): Complaint[] => [
  ...answered(grant),
  !isOneOf(districtCodes, grant.district) && '没有这个旗县区',
  !(Number.isSafeInteger(grant.places) && grant.places > 0) && '增补名额要是正整数',
];

const contactProblems = ({ place, office, phone }: OfficeContact): Complaint[] => [
  place !== 'city' && !isOneOf(districtCodes, place) && '没有这个旗县区',
  (office === '' || phone === '') && '联系方式要有部门和电话',
];

const dayEndProblems = (ruling: DayEndRuling): Complaint[] => [
  ...answered(ruling),
  !(Number.isSafeInteger(ruling.minutes) && ruling.minutes > 0 && ruling.minutes <= 24 * 60) && '截止时刻要在当日之内',
];

function duplicates(overlay: SeasonOverlay): OverlayProblem[] {
  const rulings = (overlay.rulings ?? []).map(({ level, at }) => `${level} ${at}`);
  const contacts = (overlay.contacts ?? []).map(({ place }) => place);
  const twice = (list: readonly string[]): boolean => new Set(list).size < list.length;
  return [
    ...complaints('rulings', [twice(rulings) && '同一处边界只能有一个裁定']),
    ...complaints('contacts', [twice(contacts) && '一个地方只能有一个受理部门']),
  ];
}

/** All that is wrong with an overlay; ask before storing one. */
export function checkOverlay(season: Season, overlay: SeasonOverlay): OverlayProblem[] {
  return [
    ...(overlay.rulings ?? []).flatMap((ruling, i) => complaints(`rulings.${i}`, rulingProblems(season, ruling))),
    ...(overlay.dayEnd ? complaints('dayEnd', dayEndProblems(overlay.dayEnd)) : []),
    ...(overlay.extensions ?? []).flatMap((extension, i) => complaints(`extensions.${i}`, extensionProblems(extension))),
    ...(overlay.grantedPlaces ?? []).flatMap((grant, i) => complaints(`grantedPlaces.${i}`, grantProblems(grant))),
    ...(overlay.contacts ?? []).flatMap((contact, i) => complaints(`contacts.${i}`, contactProblems(contact))),
    ...duplicates(overlay),
  ];
}

const pad = (n: number): string => String(n).padStart(2, '0');
const sayMinutes = (minutes: number): string => `${pad(Math.trunc(minutes / 60))}:${pad(minutes % 60)}`;

function withDayEnd(season: Season, ruling: DayEndRuling): Season {
  const { clause } = season.dayEnd;
  const reading = `“日前”含当日，到当日 ${sayMinutes(ruling.minutes)} 为止（${ruling.by}裁定：${ruling.reason}）。`;
  return {
    ...season,
    dayEnd: { value: ruling.minutes, clause, mark: 'assumption', reading },
    assumptions: { ...season.assumptions, dayEnd: { title: '“日前”到几点', clause, reading } },
  };
}

/** The season as it is in force. Without an overlay it is the notice's. Throws on one that `checkOverlay` complains of. */
export function applyOverlay(season: Season, overlay: SeasonOverlay | null): Season {
  if (!overlay) return season;
  const [problem] = checkOverlay(season, overlay);
  if (problem) throw new RangeError(`season overlay: ${problem.path}: ${problem.message}`);
  const timed = overlay.dayEnd ? withDayEnd(season, overlay.dayEnd) : season;
  return {
    ...timed,
    rulings: overlay.rulings ?? [],
    extensions: overlay.extensions ?? [],
    grantedPlaces: overlay.grantedPlaces ?? [],
    contacts: overlay.contacts ?? [],
  };
}
