import type { ReplyOf } from '../../../typings/api';
import type { Answer } from '../../cloud/answer';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

type View = ReplyOf<'review', 'open'>;

/** An officer reads one nomination, its papers beside it where the window is wide, and passes it, turns it down or sends it back. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as View | null,
    nominationId: '',
    busy: false,
    trouble: '',
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
    /** What an action answers is the nomination as it is now; where it says no, the page says why. */
    async take(answer: Promise<Answer<View>>) {
      this.setData({ busy: true, trouble: '' });
      const got = await answer;
      this.setData({ busy: false, ...(got.ok ? shown(got) : { trouble: sayTrouble(got, '没有办成') }) });
      if (!got.ok) void wx.pageScrollTo({ scrollTop: 0 });
    },
    sendBack() {
      void wx.navigateTo({ url: `/staff/return/return?nominationId=${encodeURIComponent(this.data.nominationId)}` });
    },
    turnDown() {
      void wx.navigateTo({ url: `/staff/reject/reject?nominationId=${encodeURIComponent(this.data.nominationId)}` });
    },
    async pass() {
      const { view, nominationId } = this.data;
      if (!view) return;
      const { confirm } = await wx.showModal({ title: `${view.name}，${view.passName}`, content: '申请表和证明材料都看过，内容一致。', confirmText: '通过' });
      if (confirm) await this.take(call('review', 'pass', { nominationId, version: view.version }));
    },
    async notePaper() {
      const { view, nominationId } = this.data;
      if (view) await this.take(call('review', 'receivePaper', { nominationId, received: view.paperText === '' }));
    },
  },
});
