import { call } from '../../cloud/call';
import { pageView } from '../../cloud/pageView';
import { askForNotices } from '../../cloud/subscriptions';
import { dial } from '../../components/phone-call/dial';
import { care } from '../../theme/care';

/** Where the own nomination stands, who decides next and by when. */
Component({
  behaviors: [care, pageView(() => call('nominee', 'status', {}), 'shows')],
  data: { asked: false },
  methods: {
    go({ currentTarget }: Tapped<{ page: string }>) {
      void wx.navigateTo({ url: currentTarget.dataset.page });
    },
    phone({ currentTarget }: Tapped<{ phone: string }>) {
      void dial(currentTarget.dataset.phone);
    },
    async subscribe() {
      await askForNotices('confirmed');
      this.setData({ asked: true });
    },
  },
});
