import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { care } from '../../theme/care';

type Contact = ReplyOf<'account', 'home'>['contacts'][number];

/** Whom to ask in each of the ten districts. */
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
    async load() {
      this.setData(shown(await call('account', 'home', {})));
    },
    async phone(event: Tapped<{ contact: Contact }>) {
      const { phone } = event.currentTarget.dataset.contact;
      // Cancelling the call is told as a failure; there is nothing to say about it.
      if (phone !== '') await wx.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
    },
  },
});
