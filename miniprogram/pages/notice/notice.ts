import { care } from '../../theme/care';
import { seasonView } from '../seasonView';

/** The notice, clause by clause, and what this season assumes where it is silent. */
Component({
  behaviors: [care, seasonView],
  methods: {
    onShareAppMessage: () => ({ title: '包头市“十百千”高技能人才专项培养活动通知', path: '/pages/notice/notice' }),
  },
});
