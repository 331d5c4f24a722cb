import type { InputOf, ReplyOf } from '../../../typings/api';
import { backTo } from '../../cloud/backTo';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { quiet } from '../../cloud/quiet';
import { friendCard, timelineCard } from '../../share/cards';
import { care } from '../../theme/care';

type Level = InputOf<'unit', 'quotaGuide'>['level'];

/** How many places a headcount gives, and why. Open to everybody; a unit comes with its own numbers (`?level&headcount&used`). */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as ReplyOf<'unit', 'quotaGuide'> | null,
    level: 'seniorTechnician' as Level,
    text: '100',
    inputError: '',
    /** Places used already, where a unit asked; null for everybody else. */
    used: null as number | null,
  },
  methods: {
    onLoad({ level, headcount, used }: { level?: string; headcount?: string; used?: string }) {
      this.setData({
        level: level === 'technician' ? 'technician' : 'seniorTechnician',
        text: headcount ?? '100',
        used: used === undefined ? null : Number(used),
      });
      void this.load();
    },
    /** A unit that came with its own numbers passes on the page, not the numbers. */
    shared() {
      const { level, text, used } = this.data;
      return used === null ? `level=${level}&headcount=${text}` : `level=${level}`;
    },
    onShareAppMessage() {
      return friendCard('“金蓝领”推荐名额怎么算：填人数，看能推荐几名', `/pages/quota/quota?${this.shared()}`);
    },
    onShareTimeline() {
      return timelineCard('“金蓝领”推荐名额怎么算：填人数，看能推荐几名', this.shared());
    },
    onTab({ detail }: Told<{ value: Level }>) {
      this.setData({ level: detail.value, used: null });
      void this.load();
    },
    async onHeadcount({ detail }: Told<{ value: string }>) {
      this.setData({ text: detail.value, inputError: '' });
      await quiet();
      if (this.data.text === detail.value) await this.load();
    },
    async load() {
      const { level, text } = this.data;
      if (text.trim() === '') return;
      const answer = await call('unit', 'quotaGuide', { level, headcount: Number(text) });
      if (this.data.text !== text || this.data.level !== level) return;
      const [wrong] = answer.ok ? [] : answer.fields;
      this.setData(wrong ? { inputError: wrong.message } : shown(answer));
    },
    toHeadcounts() {
      void wx.redirectTo({ url: '/unit/headcounts/headcounts' });
    },
    back() {
      backTo('/unit/desk/desk');
    },
  },
});
