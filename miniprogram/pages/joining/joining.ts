import { friendCard, openedFromTimeline, timelineCard } from '../../share/cards';
import { care } from '../../theme/care';
import { seasonView } from '../seasonView';

/** For workers and units who do not know yet (五(三)): who may be recommended, by whom, and what to send to the unit's clerk. */
Component({
  behaviors: [care, seasonView],
  data: { alone: false },
  lifetimes: {
    attached() {
      this.setData({ alone: openedFromTimeline() });
    },
  },
  methods: {
    onShareAppMessage: () => friendCard('请人事部门看：怎么登记单位、推荐本单位的“金蓝领”技师', '/pages/joining/joining', 'joining'),
    onShareTimeline: () => timelineCard('包头“金蓝领”：谁能参加，怎么参加'),
  },
});
