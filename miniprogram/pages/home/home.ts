import { care } from '../../theme/care';
import { seasonView } from '../seasonView';

/** The front page: how long there is, what is next, where to go. */
Component({
  behaviors: [care, seasonView],
  data: {
    /** px kept free above the wordmark for the status bar and WeChat's capsule. */
    capsule: 88,
  },
  lifetimes: {
    attached() {
      this.setData({ capsule: wx.getMenuButtonBoundingClientRect().bottom });
    },
  },
  methods: {
    onShareAppMessage: () => ({ title: '包头“金蓝领”：申报走到哪一步，什么时候截止', path: '/pages/home/home' }),
  },
});
