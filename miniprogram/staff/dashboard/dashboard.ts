import { call } from '../../cloud/call';
import { pageView } from '../../cloud/pageView';
import { care } from '../../theme/care';

/** The season in counts: the tiers against their places, and the districts beside each other. */
Component({
  behaviors: [care, pageView(() => call('review', 'dashboard', {}), 'shows')],
  methods: {
    open({ currentTarget }: Tapped<{ district: string }>) {
      const ofCity = this.data.view?.ofCity ?? false;
      const url = ofCity ? `/staff/reach/reach?district=${currentTarget.dataset.district}` : '/staff/queue/queue?stage=firstReview';
      void wx.navigateTo({ url });
    },
  },
});
