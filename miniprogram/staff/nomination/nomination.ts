import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { care } from '../../theme/care';

/** An officer reads one nomination, its papers beside it where the window is wide. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as ReplyOf<'review', 'open'> | null,
    nominationId: '',
  },
  methods: {
    onLoad({ nominationId = '' }: { nominationId?: string }) {
      this.setData({ nominationId: decodeURIComponent(nominationId) });
    },
    onShow() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      this.setData(shown(await call('review', 'open', { nominationId: this.data.nominationId })));
    },
    sendBack() {
      void wx.navigateTo({ url: `/staff/return/return?nominationId=${encodeURIComponent(this.data.nominationId)}` });
    },
  },
});
