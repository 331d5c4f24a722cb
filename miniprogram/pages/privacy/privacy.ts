import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { care } from '../../theme/care';

/** 个人信息处理告知: who uses what, for what, how long, and what one can do about it. */
Component({
  behaviors: [care],
  data: { state: loading as PageState, view: null as ReplyOf<'account', 'privacy'> | null },
  methods: {
    onLoad() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      this.setData(shown(await call('account', 'privacy', {})));
    },
  },
});
