import type { Answer } from './answer';
import { loading, shown, type PageState } from './pageState';

/** Gives a page one view that a call answers: loaded when it opens, or each time it shows, and again by pulling down. */
export const pageView = <View>(ask: () => Promise<Answer<View>>, when: 'opens' | 'shows' = 'opens') =>
  Behavior({
    data: { state: loading as PageState, view: null as View | null },
    methods: {
      onLoad() {
        if (when === 'opens') void this.load();
      },
      onShow() {
        if (when === 'shows') void this.load();
      },
      async onPullDownRefresh() {
        await this.load();
        void wx.stopPullDownRefresh();
      },
      async load() {
        this.setData(shown(await ask()));
      },
    },
  });
