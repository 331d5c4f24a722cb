import { measured, spanAt } from './pieces';

interface Box {
  readonly top: number;
  readonly height: number;
}

/**
 * Gives a page with a `.long-list` of `.long-list__piece` what draws only those in sight. The page tells `scrolled` what its
 * own `onPageScroll` hears (WeChat looks for that on the page alone) and calls `measure` once it has drawn.
 */
export const longList = Behavior({
  data: {
    heights: [] as number[],
    from: 0,
    to: 2,
    /** Where the list begins on the page, in px. */
    listTop: 0,
    screen: 800,
  },
  lifetimes: {
    attached() {
      this.setData({ screen: wx.getWindowInfo().windowHeight });
    },
  },
  methods: {
    scrolled(scrollTop: number) {
      const { heights, listTop, screen, from, to } = this.data;
      const span = spanAt(heights, scrollTop - listTop, screen);
      if (span.from === from && span.to === to) return;
      this.setData({ from: span.from, to: span.to }, () => this.measure());
    },
    /** Learns how high the drawn pieces are, so that their blanks will be as high, and draws what that brings into sight. */
    measure() {
      const query = this.createSelectorQuery();
      query.selectViewport().scrollOffset();
      query.select('.long-list').boundingClientRect();
      query.selectAll('.long-list__piece').boundingClientRect();
      query.exec(([view, list, boxes]: [{ scrollTop: number }, Box | null, readonly Box[]]) => {
        if (!list) return;
        const { heights, from, to } = this.data;
        const found = boxes.map(({ height }) => height);
        this.setData({ listTop: list.top + view.scrollTop, ...measured(heights, { from, to }, found) });
        this.scrolled(view.scrollTop);
      });
    },
  },
});
