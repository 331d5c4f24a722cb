/** Leads to the first field that is wrong on a long form. Fields carry a class and, as `data-field`, the names they show. */

interface Place {
  /** px below the top of what is visible. */
  readonly top: number;
  readonly dataset: { readonly field?: string };
}

/** px kept free above the field. */
const margin = 12;

const holds = ({ dataset }: Place, wrong: readonly string[]): boolean =>
  (dataset.field ?? '').split(' ').some((name) => wrong.some((field) => field === name || field.startsWith(`${name}.`)));

/** How far down the highest of the wrong fields is; null where none of them is here. */
export function firstTop(places: readonly Place[], wrong: readonly string[]): number | null {
  const tops = places.filter((place) => holds(place, wrong)).map(({ top }) => top);
  return tops.length === 0 ? null : Math.min(...tops);
}

/** Scrolls to the first of the `wrong` fields among what `selector` finds; the field itself says what is wrong (aria-live). */
export function toFirstWrong(query: WechatMiniprogram.SelectorQuery, selector: string, wrong: readonly string[]): void {
  query.selectAll(selector).fields({ dataset: true, rect: true });
  query.selectViewport().scrollOffset();
  query.exec(([places, view]: [Place[], { scrollTop: number }]) => {
    const top = firstTop(places, wrong);
    if (top !== null) void wx.pageScrollTo({ scrollTop: Math.max(0, view.scrollTop + top - margin), duration: 200 });
  });
}
