import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { care } from '../../theme/care';

/** The notice, clause by clause, and what this season assumes where it is silent. */
Component({
  behaviors: [care],
  data: { state: loading as PageState, view: null as ReplyOf<'account', 'home'> | null },
  methods: {
    onLoad() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    onShareAppMessage: () => ({ title: '包头市“十百千”高技能人才专项培养活动通知', path: '/pages/notice/notice' }),
    async load() {
      this.setData(shown(await call('account', 'home', {})));
    },
  },
});
