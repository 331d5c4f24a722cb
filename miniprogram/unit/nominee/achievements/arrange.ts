import type { Item, List } from '../drafts/mergeList';

/** An item taken out, and where it stood, so that it can come back. */
export interface Removed {
  readonly item: Item;
  readonly at: number;
}

/** The list with one item moved up (-1) or down (1); as it is where there is no room. */
export function moved(items: List, index: number, by: number): List {
  const [item, other] = [items[index], items[index + by]];
  if (!item || !other) return items;
  return items.map((one, at) => (at === index ? other : at === index + by ? item : one));
}

export function without(items: List, index: number): { readonly items: List; readonly removed: Removed | null } {
  const item = items[index];
  return { items: items.filter((_, at) => at !== index), removed: item ? { item, at: index } : null };
}
