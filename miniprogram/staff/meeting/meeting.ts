import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import type { PageState } from '../../cloud/pageState';
import { pageView } from '../../cloud/pageView';
import { sayTrouble } from '../../cloud/sayTrouble';
import { stays } from '../../cloud/stays';
import { care } from '../../theme/care';

/** The meeting's board: four tiers round their lines, the record of the meeting, and the list's freezing. */
Component({
  behaviors: [care, pageView(() => call('review', 'meeting', {}), 'shows')],
  data: {
    /** Who handed in and is not in the ranking. */
    missing: [] as ReplyOf<'review', 'onTheWay'>['items'],
    busy: false,
    trouble: '',
    /** The last question before the list is closed for good. */
    asking: false,
  },
  observers: {
    /** After the board, which need not wait for it. */
    state({ kind }: PageState) {
      if (kind === 'ready') void this.count();
    },
  },
  methods: {
    async count() {
      if (this.data.view?.stage === 'frozen' || !(await stays(this))) return;
      const answer = await call('review', 'onTheWay', {});
      if (answer.ok) this.setData({ missing: answer.data.items });
    },
    async open() {
      this.setData({ busy: true, trouble: '' });
      const answer = await call('review', 'openMeeting', {});
      this.setData({ busy: false, ...(answer.ok ? { view: answer.data } : { trouble: sayTrouble(answer, '没有取到排名') }) });
    },
    toTier({ currentTarget }: Tapped<{ tier: string }>) {
      void wx.navigateTo({ url: `/staff/deciding/deciding?tier=${currentTarget.dataset.tier}` });
    },
    to({ currentTarget }: Tapped<{ page: string }>) {
      void wx.navigateTo({ url: currentTarget.dataset.page });
    },
    toMinutes() {
      void wx.navigateTo({ url: '/staff/minutes/minutes' });
    },
    /** What is missing first is where the button leads. */
    toMissing() {
      const { view } = this.data;
      const tied = view?.tiers.find(({ tone }) => tone === 'tie');
      if (tied) void wx.navigateTo({ url: `/staff/deciding/deciding?tier=${tied.tier}` });
      else this.toMinutes();
    },
    onFoot() {
      const { view } = this.data;
      if (!view) return;
      if (view.canFreeze) this.setData({ asking: true, trouble: '' });
      else if (view.stage === 'before' || view.canOpen) void this.open();
      else this.toMissing();
    },
    cancel() {
      this.setData({ asking: false });
    },
    async freeze() {
      const { view, busy } = this.data;
      if (!view || busy) return;
      this.setData({ busy: true, trouble: '' });
      const answer = await call('review', 'freeze', { version: view.version });
      this.setData({ busy: false, asking: false, ...(answer.ok ? {} : { trouble: sayTrouble(answer, '没有封存') }) });
      await this.load();
    },
    async supplement() {
      const { view } = this.data;
      if (!view) return;
      this.setData({ busy: true, trouble: '' });
      const answer = await call('review', 'supplement', { version: view.version });
      this.setData({ busy: false, ...(answer.ok ? { view: answer.data } : { trouble: sayTrouble(answer, '没有开成') }) });
    },
  },
});
