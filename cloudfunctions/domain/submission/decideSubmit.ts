import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import type { Season } from '../season/season';
import type { Route } from '../terms';
import type { Desk, Line, Receipt } from '../nomination/desk';
import type { Package } from '../nomination/nomination';
import { reviewerOf, reviewStateOf } from '../nomination/reviewers';
import { surveySubmit, type Gap, type Gate } from './surveySubmit';

export interface Submitting {
  readonly season: Season;
  readonly desk: Desk;
  readonly route: Route;
  /** The desk's version the contact looked at. */
  readonly version: number;
  readonly now: Instant;
  /** SM3 of a text, hexadecimal. */
  readonly fingerprint: (text: string) => string;
}

export interface Submitted {
  readonly desk: Desk;
  readonly package: Package;
}

/** The receipt of the same submit made before, by route and version. */
export const receiptOf = (desk: Desk, route: Route, version: number): Receipt | undefined =>
  desk.receipts.find((receipt) => receipt.route === route && receipt.fromVersion === version);

/** `HZ2024-MA7K2Q4T0-01`: the code's organisation part and a running number, so that it can be read out on the phone. */
const receiptNumber = (desk: Desk): string =>
  `HZ${desk.season}-${desk.uscc.slice(8, 17)}-${String(desk.receipts.length + 1).padStart(2, '0')}`;

/** The submitted lines in a fixed order and form: what the fingerprint is over. */
export const canonicalLines = (lines: Package['lines']): string =>
  JSON.stringify(lines.map(({ nominationId, revision, tier, name }) => [nominationId, revision, tier, name]));

/** Whose table a line goes to: back to who returned it, else where the route leads first. */
const reviewerFor = (desk: Desk, route: Route, { backTo }: Line): string => backTo ?? reviewerOf(route, desk.district);

const packedLine = (desk: Desk, route: Route, line: Line): Package['lines'][number] => {
  const { nominationId, revision, tier, name } = line;
  return { nominationId, revision, tier, name, reviewer: reviewerFor(desk, route, line) };
};

function submitted(desk: Desk, ready: readonly Line[], receipt: Receipt): Desk {
  const lines = desk.lines.map((line) => {
    if (!ready.includes(line)) return line;
    const { backTo: _settled, ...kept } = line;
    return { ...kept, state: reviewStateOf(reviewerFor(desk, receipt.route, line)), receipt: receipt.number, due: null };
  });
  return {
    ...desk,
    version: desk.version + 1,
    lines,
    receipts: [...desk.receipts, receipt],
    submittedAt: desk.submittedAt ?? receipt.at,
  };
}

/**
 * Takes every ready line of a route to its reviewer. Refuses in the order of the survey; a stale version after the closed
 * doors, since looking again would not open them. A repeated submit is the caller's to recognise (`receiptOf`), first.
 */
export function decideSubmit({
  season,
  desk,
  route,
  version,
  now,
  fingerprint,
}: Submitting): Decision<Submitted, Gate['code'] | Gap['code'] | 'stale'> {
  const { ready, leftOut, gates, gaps } = surveySubmit(season, desk, route, now);
  const [gate] = gates;
  if (gate) return gate;
  if (version !== desk.version) return refuse('stale', { what: '推荐名单' });
  const [gap] = gaps;
  if (gap) return gap;
  const lines = ready.map((line) => packedLine(desk, route, line));
  const number = receiptNumber(desk);
  const receipt: Receipt = {
    number,
    route,
    at: now,
    fromVersion: version,
    nominationIds: lines.map(({ nominationId }) => nominationId),
    fingerprint: fingerprint(canonicalLines(lines)),
  };
  const { unitId, unitName, district } = desk;
  return allow({
    desk: submitted(desk, ready, receipt),
    package: {
      _id: number,
      season: desk.season,
      unitId,
      unitName,
      district,
      route,
      at: now,
      lines,
      leftOut,
      fingerprint: receipt.fingerprint,
      spread: false,
    },
  });
}
