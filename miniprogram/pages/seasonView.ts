import type { ReplyOf } from '../../typings/api';
import { call } from '../cloud/call';
import { loading, shown, type PageState } from '../cloud/pageState';

/** Gives a page the season as everybody may see it: loaded at first, and again by pulling down. */
export const seasonView = Behavior({
  data: { state: loading as PageState, view: null as ReplyOf<'account', 'home'> | null },
  methods: {
    onLoad() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      this.setData(shown(await call('account', 'home', {})));
    },
  },
});
