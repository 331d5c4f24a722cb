import type { ReplyOf } from '../../../typings/api';
import { care } from '../../theme/care';
import { seasonView } from '../seasonView';

type Contact = ReplyOf<'account', 'home'>['contacts'][number];

/** Whom to ask in each of the ten districts. */
Component({
  behaviors: [care, seasonView],
  methods: {
    async phone(event: Tapped<{ contact: Contact }>) {
      const { phone } = event.currentTarget.dataset.contact;
      // Cancelling the call is told as a failure; there is nothing to say about it.
      if (phone !== '') await wx.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
    },
  },
});
