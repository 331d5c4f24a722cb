import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { askForNotices } from '../../cloud/subscriptions';
import { care } from '../../theme/care';

/** Where the own nomination stands, who decides next and by when. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as ReplyOf<'nominee', 'status'> | null,
    asked: false,
    /** Whether something waits for the nominee; then that is what the page is for. */
    yours: false,
  },
  methods: {
    onShow() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      const answer = await call('nominee', 'status', {});
      this.setData({ ...shown(answer), ...(answer.ok ? { yours: answer.data.nominations.some(({ yours }) => yours) } : {}) });
    },
    go({ currentTarget }: Tapped<{ page: string }>) {
      void wx.navigateTo({ url: currentTarget.dataset.page });
    },
    async phone({ currentTarget }: Tapped<{ phone: string }>) {
      // Cancelling the call is told as a failure; there is nothing to say about it.
      await wx.makePhoneCall({ phoneNumber: currentTarget.dataset.phone }).catch(() => undefined);
    },
    async subscribe() {
      await askForNotices('confirmed');
      this.setData({ asked: true });
    },
  },
});
