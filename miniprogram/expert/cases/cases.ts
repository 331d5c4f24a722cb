import { call } from '../../cloud/call';
import { pageView } from '../../cloud/pageView';
import { care } from '../../theme/care';

/** An expert's panels, and who is before them. Nothing here counts those from whom the expert is recused. */
Component({
  behaviors: [care, pageView(() => call('expert', 'cases', {}), 'shows')],
  methods: {
    open({ currentTarget }: Tapped<{ id: string }>) {
      void wx.navigateTo({ url: `/expert/sheet/sheet?caseId=${encodeURIComponent(currentTarget.dataset.id)}` });
    },
    toMine() {
      void wx.switchTab({ url: '/pages/mine/mine' });
    },
  },
});
