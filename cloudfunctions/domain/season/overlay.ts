import type { Instant } from '../beijing';
import { sayMinutes, sayRounding } from '../wording/rulingWords';
import { checkOverlay } from './checkOverlay';
import type {
  Assumption,
  BoundaryRuling,
  DistrictExtension,
  DistrictOffice,
  Extension,
  Figure,
  FirstDay,
  GrantedPlaces,
  OfficeContact,
  Rounding,
  Season,
} from './season';

/** Who decided, why, and when. */
export interface Decided {
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** The bureau's ruling on when a day of the notice ends, in minutes from its midnight (1440 is 24:00). */
export interface DayEndRuling extends Decided {
  readonly minutes: number;
}
export interface RoundingRuling extends Decided {
  readonly rounding: Rounding;
}
export interface PublicityRuling extends Decided {
  readonly days: number;
  readonly firstDay: FirstDay;
}
export type OfficeRuling = DistrictOffice & Decided;

/** What the bureau decided after the notice: data on top of a season, each with a reason and somebody who answers for it. */
export interface SeasonOverlay {
  /** Rises with every decision; absent before the first. */
  readonly version?: number;
  readonly rulings?: readonly BoundaryRuling[];
  readonly dayEnd?: DayEndRuling | null;
  readonly rounding?: RoundingRuling | null;
  readonly publicity?: PublicityRuling | null;
  readonly extensions?: readonly Extension[];
  readonly districtExtensions?: readonly DistrictExtension[];
  readonly grantedPlaces?: readonly GrantedPlaces[];
  readonly offices?: readonly OfficeRuling[];
  readonly contacts?: readonly OfficeContact[];
}

type Ruled = Pick<Decided, 'reason' | 'by'>;

/** The season with one of its assumptions read as the bureau ruled. */
function reread(season: Season, name: string, words: string, { by, reason }: Ruled): readonly [Assumption, Season] {
  const before = season.assumptions[name];
  if (!before) throw new RangeError(`season ${season.id} has no assumption ${name}`);
  const assumption = { ...before, reading: `${words}（${by}裁定：${reason}）。` };
  return [assumption, { ...season, assumptions: { ...season.assumptions, [name]: assumption } }];
}

const ruled = <T>(value: T, { clause, reading }: Assumption): Figure<T> => ({ value, clause, mark: 'assumption', reading });

function withDayEnd(season: Season, ruling: DayEndRuling): Season {
  const [assumption, read] = reread(season, 'dayEnd', `“日前”含当日，到当日 ${sayMinutes(ruling.minutes)} 为止`, ruling);
  return { ...read, dayEnd: ruled(ruling.minutes, assumption) };
}

function withRounding(season: Season, ruling: RoundingRuling): Season {
  const [assumption, read] = reread(season, 'rounding', sayRounding(ruling.rounding), ruling);
  return { ...read, rounding: ruled(ruling.rounding, assumption) };
}

function withPublicity(season: Season, ruling: PublicityRuling): Season {
  const { days, firstDay } = ruling;
  const [length, once] = reread(season, 'publicityDays', `公示满 ${days} 个工作日，到最后一天 24:00 为止`, ruling);
  const from = firstDay === 'included' ? '发布当天算第一天' : '发布当天不算，从下一个工作日算起';
  const [first, read] = reread(once, 'publicityFirstDay', from, ruling);
  return { ...read, publicity: { days: ruled(days, length), firstDay: ruled(firstDay, first) } };
}

const withOffices = (season: Season, offices: readonly OfficeRuling[]): Season => ({
  ...season,
  offices: season.offices.map((one) => offices.find(({ district }) => district === one.district) ?? one),
});

/** The season as it is in force. Without an overlay it is the notice's. Throws on one that `checkOverlay` complains of. */
export function applyOverlay(season: Season, overlay: SeasonOverlay | null): Season {
  if (!overlay) return season;
  const [problem] = checkOverlay(season, overlay);
  if (problem) throw new RangeError(`season overlay: ${problem.path}: ${problem.message}`);
  const { dayEnd, rounding, publicity, offices } = overlay;
  const timed = dayEnd ? withDayEnd(season, dayEnd) : season;
  const rounded = rounding ? withRounding(timed, rounding) : timed;
  const shown = publicity ? withPublicity(rounded, publicity) : rounded;
  return {
    ...(offices ? withOffices(shown, offices) : shown),
    rulings: overlay.rulings ?? [],
    extensions: overlay.extensions ?? [],
    districtExtensions: overlay.districtExtensions ?? [],
    grantedPlaces: overlay.grantedPlaces ?? [],
    contacts: overlay.contacts ?? [],
  };
}
