/** Lists of honours, results and benefits, merged item by item. An item is one thing: two versions of it are never mixed. */
import type { Form } from '../blankForm';

export type Item = Form['honours'][number];
export type List = readonly Item[];
export type Side = 'mine' | 'theirs';

/** One item that both sides changed, each in its own way; null where it was taken out. */
export interface ItemConflict {
  /** Its place in the list that both began with. */
  readonly at: number;
  readonly mine: Item | null;
  readonly theirs: Item | null;
}

export interface MergedList {
  readonly items: List;
  readonly conflicts: readonly ItemConflict[];
}

export const sameItem = (one: Item | null, other: Item | null): boolean =>
  JSON.stringify(one && [one.title.trim(), one.date, one.detail.trim(), one.proof ?? []]) ===
  JSON.stringify(other && [other.title.trim(), other.date, other.detail.trim(), other.proof ?? []]);

export const sameList = (one: List, other: List): boolean =>
  one.length === other.length && one.every((item, at) => sameItem(item, other[at] ?? null));

/** For each item of a later list its place in the first one, -1 for a new one: the same, else of the same title, else where it stood. */
export function placesIn(base: List, later: List): number[] {
  const places = later.map(() => -1);
  const pair = (fits: (from: Item, to: Item, place: number, at: number) => boolean): void =>
    later.forEach((to, at) => {
      if (places[at] !== -1) return;
      places[at] = base.findIndex((from, place) => !places.includes(place) && fits(from, to, place, at));
    });
  pair(sameItem);
  pair((from, to) => from.title.trim() !== '' && from.title.trim() === to.title.trim());
  if (base.length === later.length) pair((_from, _to, place, at) => place === at);
  return places;
}

/** What an item of the first list has become on one side, null where it is gone. */
const become = (later: List, places: readonly number[], at: number): Item | null => later[places.indexOf(at)] ?? null;

const isNewTo = (list: List, item: Item): boolean => !list.some((one) => sameItem(one, item));

/** `chosen` says which version of a conflict is to stand; until it is chosen mine does. */
export function mergeList(base: List, mine: List, theirs: List, chosen: (at: number) => Side | undefined): MergedList {
  if (sameList(base, mine) || sameList(mine, theirs)) return { items: theirs, conflicts: [] };
  if (sameList(base, theirs)) return { items: mine, conflicts: [] };
  const [mineAt, theirsAt] = [placesIn(base, mine), placesIn(base, theirs)];
  const conflicts: ItemConflict[] = [];
  const results = base.map((before, at): Item | null => {
    const [here, there] = [become(mine, mineAt, at), become(theirs, theirsAt, at)];
    if (sameItem(before, here)) return there;
    if (sameItem(before, there) || sameItem(here, there)) return here;
    conflicts.push({ at, mine: here, theirs: there });
    return chosen(at) === 'theirs' ? there : here;
  });
  const ordered = mine.flatMap((item, index) => {
    const at = mineAt[index] ?? -1;
    return at === -1 ? [item] : (results[at] ?? []);
  });
  const kept = results.flatMap((item, at) => (mineAt.includes(at) ? [] : (item ?? [])));
  const added = theirs.filter((item, index) => theirsAt[index] === -1 && isNewTo(ordered, item));
  return { items: [...ordered, ...kept, ...added], conflicts };
}
