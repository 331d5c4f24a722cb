import { friendCard, openedFromTimeline, timelineCard } from '../../share/cards';
import { care } from '../../theme/care';
import { seasonView } from '../seasonView';

/** The front page: how long there is, what is next, where to go. */
Component({
  behaviors: [care, seasonView],
  data: {
    /** px kept free above the wordmark for the status bar and WeChat's capsule. */
    capsule: 88,
    /** Opened from the timeline: to be read, nothing leads anywhere. */
    alone: false,
  },
  lifetimes: {
    attached() {
      this.setData({ capsule: wx.getMenuButtonBoundingClientRect().bottom, alone: openedFromTimeline() });
    },
  },
  methods: {
    onShareAppMessage: () => friendCard('包头“金蓝领”高技能人才推荐：谁能报，怎么报，什么时候截止', '/pages/home/home'),
    onShareTimeline: () => timelineCard('包头“金蓝领”高技能人才推荐：谁能报，怎么报，什么时候截止'),
  },
});
