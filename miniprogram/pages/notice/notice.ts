import { friendCard, timelineCard } from '../../share/cards';
import { care } from '../../theme/care';
import { seasonView } from '../seasonView';

/** The notice, clause by clause, and what this season assumes where it is silent. */
Component({
  behaviors: [care, seasonView],
  methods: {
    onShareAppMessage: () => friendCard('关于开展包头市“十百千”高技能人才专项培养活动的通知', '/pages/notice/notice'),
    onShareTimeline: () => timelineCard('关于开展包头市“十百千”高技能人才专项培养活动的通知'),
  },
});
