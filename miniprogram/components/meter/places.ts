/** How places used are drawn and said. */

/** Up to here each place is a box of its own; above, they flow into one bar. */
const mostBoxes = 12;

export interface Filling {
  readonly boxes: readonly { readonly number: number; readonly filled: boolean }[];
  /** 0 to 100. */
  readonly percentage: number;
  readonly spoken: string;
}

/** `places` null: the notice sets no limit for a unit. What is done with the places is said by `verb`. */
export function fillingOf(name: string, used: number, places: number | null, verb = '推荐'): Filling {
  if (places === null) return { boxes: [], percentage: 0, spoken: `${name}，${verb === '推荐' ? '不设单位名额，' : ''}已${verb}${used}名` };
  const boxed = places > 0 && places <= mostBoxes;
  return {
    boxes: boxed ? Array.from({ length: places }, (_, index) => ({ number: index + 1, filled: index < used })) : [],
    percentage: places === 0 ? 0 : Math.min(100, Math.round((used / places) * 100)),
    spoken: `${name}，${verb === '推荐' ? '可推荐' : '名额'}${places}名，已${verb}${used}名`,
  };
}
