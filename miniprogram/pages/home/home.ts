import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { care } from '../../theme/care';

type HomeView = ReplyOf<'account', 'home'>;

/** The front page: how long there is, what is next, where to go. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as HomeView | null,
    /** px kept free above the wordmark for the status bar and WeChat's capsule. */
    capsule: 88,
  },
  lifetimes: {
    attached() {
      this.setData({ capsule: wx.getMenuButtonBoundingClientRect().bottom });
    },
  },
  methods: {
    onLoad() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    onShareAppMessage: () => ({ title: '包头“金蓝领”：申报走到哪一步，什么时候截止', path: '/pages/home/home' }),
    async load() {
      this.setData(shown(await call('account', 'home', {})));
    },
  },
});
