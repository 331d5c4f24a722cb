import { call } from '../../cloud/call';
import { pageView } from '../../cloud/pageView';
import { askForNotices } from '../../cloud/subscriptions';
import { care } from '../../theme/care';

/** Where the own nomination stands, who decides next and by when. */
Component({
  behaviors: [care, pageView(() => call('nominee', 'status', {}), 'shows')],
  data: { asked: false },
  methods: {
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
