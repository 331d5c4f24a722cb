import { epochOf, type Instant } from '../beijing';

interface Placed {
  readonly slot: string;
  readonly fileId: string;
}

/**
 * The papers after one more: in the place of the one it `replaces`, else the only one of its slot takes the old one's place,
 * and a full slot gives null.
 */
export function placed<P extends Placed>(papers: readonly P[], paper: P, most: number, replaces?: string): readonly P[] | null {
  const old = papers.find(({ slot, fileId }) => slot === paper.slot && fileId === replaces);
  if (old) return papers.map((one) => (one === old ? paper : one));
  if (most === 1) return [...papers.filter(({ slot }) => slot !== paper.slot), paper];
  return papers.filter(({ slot }) => slot === paper.slot).length < most ? [...papers, paper] : null;
}

interface Kept {
  readonly fileId: string;
  readonly at: Instant;
}

/**
 * The files that nobody needs once these papers have become those. What was there when the unit last handed in belongs to
 * the record, whatever stands in its place now.
 */
export const freed = (before: readonly Kept[], after: readonly Kept[], handedIn: Instant | null): readonly string[] =>
  before
    .filter(({ fileId }) => !after.some((one) => one.fileId === fileId))
    .filter(({ at }) => handedIn === null || epochOf(at) > epochOf(handedIn))
    .map(({ fileId }) => fileId);
