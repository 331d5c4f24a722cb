import type { ReplyOf } from '../../../typings/api';
import { call, type Answer } from '../../cloud/call';
import { loading, ready, shown, type PageState } from '../../cloud/pageState';
import { troubleIn } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

type Reviewed = ReplyOf<'review', 'openUnit'>;
/** decline: not this unit. supersede: this one instead of the registration that owns the code. */
type Writing = '' | 'decline' | 'supersede';

/** The district looks at a registration: approve it, decline it, or settle who owns the code. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as Reviewed | null,
    unitId: '',
    writing: '' as Writing,
    reason: '',
    reasonError: '',
    trouble: '',
    busy: false,
  },
  methods: {
    onLoad({ unitId = '' }: { unitId?: string }) {
      this.setData({ unitId: decodeURIComponent(unitId) });
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      this.setData(shown(await call('review', 'openUnit', { unitId: this.data.unitId })));
    },
    async approve() {
      this.setData({ busy: true });
      this.decided(await call('review', 'approveUnit', { unitId: this.data.unitId }));
    },
    write({ currentTarget }: Tapped<{ writing: Writing }>) {
      this.setData({ writing: currentTarget.dataset.writing, reason: '', reasonError: '' });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible) this.setData({ writing: '' });
    },
    onReason({ detail }: Told<{ value: string }>) {
      this.setData({ reason: detail.value, reasonError: '' });
    },
    async decide() {
      const { unitId, writing, reason } = this.data;
      if (reason.trim() === '') return this.setData({ reasonError: '写明理由，单位看得到' });
      this.setData({ busy: true });
      const answer =
        writing === 'supersede'
          ? await call('review', 'approveUnit', { unitId, supersede: { reason } })
          : await call('review', 'declineUnit', { unitId, reason });
      if (answer.ok) this.setData({ writing: '' });
      else this.setData({ reasonError: answer.fields[0]?.message ?? answer.message });
      this.decided(answer);
    },
    decided(answer: Answer<Reviewed>) {
      this.setData({ busy: false, trouble: troubleIn(answer, '没有办成') });
      if (answer.ok) this.setData({ state: ready, view: answer.data });
    },
  },
});
