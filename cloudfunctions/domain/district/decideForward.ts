import type { Instant } from '../beijing';
import { districtDeadline, isPast } from '../nomination/deadlines';
import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import { cutNote, signingOfficeName } from '../wording/districtWords';
import { cityOffice } from '../wording/names';
import { standingSignatures } from './decideCosign';
import { hasSentSeniors, type DistrictList, type Forwarding, type SigningOffice } from './districtList';
import { canonicalList, type Recommended } from './recommended';
import { isSettled } from './survey';

export interface Forwards {
  readonly season: Season;
  readonly list: DistrictList;
  /** The list's version the officer looked at: the same sent again is known by it. */
  readonly version: number;
  readonly recommended: Recommended;
  /** The last moment at which any unit of the district may still submit, extensions included. */
  readonly unitsUntil: Instant;
  /** The offices that have to sign: one where one office is both. */
  readonly signers: readonly SigningOffice[];
  readonly by: { readonly personId: string; readonly role: string };
  readonly now: Instant;
  readonly fingerprint: (text: string) => string;
}

export interface Forwarded {
  readonly list: DistrictList;
  readonly forwarding: Forwarding;
}

type Refused = 'stale' | 'deadlinePassed' | 'cutOvertaken' | 'signaturesMissing' | 'nothingToForward';

/**
 * Sends the signed list to the city by the district's deadline (三(一)); those below the line end here. What comes back from a correction
 * later can be signed and sent after it. Nothing left to send is refused, and so is a cut after which a unit was given more time: whoever
 * hands in by then would stand on neither side of the line.
 */
export function decideForward({ season, list, version, recommended, unitsUntil, signers, by, now, fingerprint }: Forwards): Decision<Forwarded, Refused> {
  const deadline = districtDeadline(season, list.district);
  if (isPast(now, deadline)) return refuse('deadlinePassed', { deadline, office: cityOffice });
  if (list.cut && !hasSentSeniors(list) && !isSettled(list.cut.at, unitsUntil)) return refuse('cutOvertaken', { until: unitsUntil });
  const { seniors, excellents, left } = recommended;
  if (seniors.length + excellents.length + left.length === 0) return refuse('nothingToForward');
  if (version !== list.version) return refuse('stale', { what: '推荐名单' });
  const print = fingerprint(canonicalList(list, recommended));
  const standing = standingSignatures(list, print);
  const missing = signers.filter((office) => !standing[office]);
  if (missing.length > 0) return refuse('signaturesMissing', { offices: missing.map((office) => signingOfficeName(season, office, list.district)) });
  const number = list.forwardings + 1;
  const lines = (some: Recommended['seniors'], goes: 'forward' | 'cut') =>
    some.map(({ _id: nominationId, unitId }) => ({ nominationId, unitId, goes }));
  return allow({
    list: { ...list, forwardings: number, forwardedAt: now, version: list.version + 1 },
    forwarding: {
      _id: `${list._id}|${number}`,
      season: list.season,
      district: list.district,
      fromVersion: version,
      at: now,
      by,
      fingerprint: print,
      lines: [...lines(seniors, 'forward'), ...lines(excellents, 'forward'), ...lines(left, 'cut')],
      cutNote: list.cut ? cutNote(list.cut) : '',
      spread: false,
    },
  });
}
