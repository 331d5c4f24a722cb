import { isPast } from '../nomination/deadlines';
import { allow, refuse, type Decision, type FieldProblem } from '../refusal';
import { refuseField } from '../wording/fieldProblems';
import { checkOverlay } from './checkOverlay';
import { layRuling } from './layRuling';
import type { Decided, SeasonOverlay } from './overlay';
import type { Ruling } from './ruling';
import type { Season } from './season';

/** Who grants: the city everything; a district's bureau an extension, to a unit of its own, for what that unit hands to it. */
export interface Granting {
  /** The notice's own season, without any overlay. */
  readonly season: Season;
  readonly overlay: SeasonOverlay | null;
  readonly version: number;
  readonly ruling: Ruling;
  readonly decided: Decided;
  /** The granting officer's district, null for the city. */
  readonly district: string | null;
  /** Whether the caller is a bureau's officer; the talent offices of districts grant nothing. */
  readonly bureau: boolean;
  /** Of an extension: the district of the unit, null where there is no such unit. */
  readonly unitDistrict: string | null;
  /** Of an extension: whether that district has cut its 高级技师 and sent them to the city. */
  readonly forwarded: boolean;
}

type Refused = 'forbidden' | 'notFound' | 'stale' | 'invalid' | 'districtForwarded';

function checkWho({ ruling, district, bureau, unitDistrict }: Granting): Decision<null, 'forbidden' | 'notFound'> {
  if (district !== null) {
    if (ruling.kind !== 'unitExtension' || ruling.route !== 'district') return refuse('forbidden', { needs: 'cityOfficer' });
    if (!bureau) return refuse('forbidden', { needs: 'districtOfficer' });
  }
  const foreign = ruling.kind === 'unitExtension' && (unitDistrict === null || (district !== null && unitDistrict !== district));
  return foreign ? refuse('notFound', { what: '这个单位' }) : allow(null);
}

/** All that was decided, but for the moments and the count of writes; lists in an order of their own. */
function told(overlay: SeasonOverlay): string {
  const kept = (name: string, value: unknown): unknown =>
    name === 'on' || name === 'version' || name === '_id' || (name === 'at' && typeof value === 'string') || (Array.isArray(value) && value.length === 0) ? undefined : value;
  const sorted = (_name: string, value: unknown): unknown => (Array.isArray(value) ? value.map((one) => JSON.stringify(one, kept)).sort() : value);
  return JSON.stringify(overlay, (name, value: unknown) => sorted(name, kept(name, value)));
}

/** The same decision for the same reason by the same office, whenever it comes again. A boundary's `at` is its number and counts. */
const isRepeated = ({ overlay, ruling, decided }: Granting): boolean => told(layRuling(overlay ?? {}, ruling, decided)) === told(overlay ?? {});

const problemsOf = (season: Season, next: SeasonOverlay): readonly FieldProblem[] =>
  checkOverlay(season, next).map(({ message }) => ({ field: '', message }));

/** Lays one decision over the season. The same again is recognised (null); another office's in between is not overwritten unseen. */
export function decideGrant(granting: Granting): Decision<SeasonOverlay | null, Refused> {
  const { season, overlay, version, ruling, decided } = granting;
  const who = checkWho(granting);
  if (!who.ok) return who;
  if (isRepeated(granting)) return allow(null);
  const known = overlay?.version ?? 0;
  if (known !== version) return refuse('stale', { what: '本届约定' });
  if (granting.forwarded && ruling.kind === 'unitExtension' && ruling.route === 'district') return refuse('districtForwarded');
  if ('until' in ruling && isPast(decided.at, ruling.until)) return refuseField('until', 'untilPast');
  const next = { ...layRuling(overlay ?? {}, ruling, decided), version: known + 1 };
  const problems = problemsOf(season, next);
  return problems.length > 0 ? refuse('invalid', { fields: [''], problems }) : allow(next);
}
