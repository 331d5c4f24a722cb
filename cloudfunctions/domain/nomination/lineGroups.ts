import { nameHolds } from '../identity/personName';
import { tiers, type Tier } from '../terms';
import { countByTier, type Line } from './desk';
import { isWritable, type NominationState } from './states';

/** How a unit sorts its nominees: by what is to be done with them. Each is in one group, whatever its state. */
export const lineGroups = ['incomplete', 'waiting', 'disputed', 'confirmed', 'returned', 'submitted', 'over'] as const;
export type LineGroup = (typeof lineGroups)[number];

const groups: Readonly<Record<NominationState, LineGroup>> = {
  draft: 'incomplete',
  awaitingConfirmation: 'waiting',
  disputed: 'disputed',
  confirmed: 'confirmed',
  returned: 'returned',
  firstReview: 'submitted',
  cutByDistrict: 'submitted',
  rejected: 'submitted',
  qualificationReview: 'submitted',
  evaluation: 'submitted',
  deciding: 'submitted',
  notSelected: 'submitted',
  publicity: 'submitted',
  objectionOpen: 'submitted',
  awarded: 'submitted',
  withdrawn: 'over',
  cancelled: 'over',
  ended: 'over',
};

export const groupOf = ({ state }: Pick<Line, 'state'>): LineGroup => groups[state];

/** What a unit looks for among its nominees; each that is given must fit. */
export interface Sieve {
  readonly group?: LineGroup | undefined;
  readonly tier?: Tier | undefined;
  /** A field or a paper that is missing or wrong. */
  readonly lacks?: string | undefined;
  /** A part of the name or the occupation. */
  readonly search?: string | undefined;
}

/** Only what the unit still writes on can lack anything. */
const lacksOn = (line: Line): readonly string[] => (isWritable(line.state) ? line.lacks : []);

export const sift = (lines: readonly Line[], { group, tier, lacks, search = '' }: Sieve): readonly Line[] =>
  lines.filter(
    (line) =>
      (group === undefined || groupOf(line) === group) &&
      (tier === undefined || line.tier === tier) &&
      (lacks === undefined || lacksOn(line).includes(lacks)) &&
      (search === '' || nameHolds(line.name, search) || nameHolds(line.occupation, search)),
  );

export interface Counts {
  readonly groups: readonly { readonly group: LineGroup; readonly lines: readonly Line[] }[];
  readonly tiers: readonly { readonly tier: Tier; readonly count: number }[];
  /** Who lacks what: by how many lack it, most first. */
  readonly lacking: readonly { readonly item: string; readonly count: number }[];
}

export function countLines(lines: readonly Line[]): Counts {
  const byGroup = new Map<LineGroup, Line[]>(lineGroups.map((group) => [group, []]));
  const byItem = new Map<string, number>();
  for (const line of lines) {
    byGroup.get(groupOf(line))?.push(line);
    for (const item of lacksOn(line)) byItem.set(item, (byItem.get(item) ?? 0) + 1);
  }
  const byTier = countByTier(lines);
  return {
    groups: [...byGroup].map(([group, own]) => ({ group, lines: own })),
    tiers: tiers.map((tier) => ({ tier, count: byTier[tier] })),
    lacking: [...byItem].map(([item, count]) => ({ item, count })).sort((one, other) => other.count - one.count),
  };
}

export interface LinePage {
  readonly found: number;
  readonly rows: readonly Line[];
  /** The last of these rows where more follow. */
  readonly nextCursor: string | null;
}

/**
 * A page of what fits, in the order the lines were opened. A cursor is a line's id and means all that was opened after it:
 * lines are only ever added at the end, so that neither new ones nor one that fits no longer can shift a page. Null for a
 * cursor that is no line of this desk.
 */
export function pageOf(lines: readonly Line[], sieve: Sieve, cursor: string | undefined, most: number): LinePage | null {
  const from = cursor === undefined ? 0 : lines.findIndex(({ nominationId }) => nominationId === cursor) + 1;
  if (cursor !== undefined && from === 0) return null;
  const found = sift(lines, sieve);
  const later = from === 0 ? found : sift(lines.slice(from), sieve);
  const rows = later.slice(0, most);
  return { found: found.length, rows, nextCursor: later.length > most ? (rows.at(-1)?.nominationId ?? null) : null };
}
