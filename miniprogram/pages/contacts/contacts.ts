import type { ReplyOf } from '../../../typings/api';
import { dial } from '../../components/phone-call/dial';
import { care } from '../../theme/care';
import { seasonView } from '../seasonView';

type Contact = ReplyOf<'account', 'home'>['contacts'][number];

/** Whom to ask in each of the ten districts. */
Component({
  behaviors: [care, seasonView],
  methods: {
    phone(event: Tapped<{ contact: Contact }>) {
      const { phone } = event.currentTarget.dataset.contact;
      if (phone !== '') void dial(phone);
    },
  },
});
