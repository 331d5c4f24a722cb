import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, ready, shown, type PageState } from '../../cloud/pageState';
import { quiet } from '../../cloud/quiet';
import { askForNotices } from '../../cloud/subscriptions';
import { care } from '../../theme/care';

type QueueView = ReplyOf<'review', 'queue'>;
type Stage = QueueView['stage'];

/** An office's table: units to approve, forms to read, forms sent back. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as QueueView | null,
    /** The table's tabs, kept while another list loads. */
    tabs: [] as QueueView['tabs'],
    /** Unknown until the table says where it opens. */
    stage: '' as Stage | '',
    search: '',
    fetching: false,
    noOffice: false,
  },
  methods: {
    onLoad({ stage = '' }: { stage?: Stage | '' }) {
      this.setData({ stage });
      void this.load();
    },
    onShow() {
      if (this.data.view) void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    asked() {
      const { stage, search } = this.data;
      return { ...(stage === '' ? {} : { stage }), ...(search === '' ? {} : { search }) };
    },
    async load() {
      const { stage, search } = this.data;
      const answer = await call('review', 'queue', this.asked());
      if (stage !== this.data.stage || search !== this.data.search) return;
      if (!answer.ok && answer.code === 'forbidden') return this.setData({ state: ready, noOffice: true });
      this.setData({ ...shown(answer), ...(answer.ok ? { tabs: answer.data.tabs, stage: answer.data.stage, noOffice: false } : {}) });
    },
    async onReachBottom() {
      const { view, stage, fetching } = this.data;
      if (!view?.nextCursor || fetching) return;
      this.setData({ fetching: true });
      const answer = await call('review', 'queue', { ...this.asked(), cursor: view.nextCursor });
      this.setData({ fetching: false });
      if (!answer.ok) return this.setData({ state: answer });
      if (stage === this.data.stage) this.setData({ view: { ...answer.data, items: [...view.items, ...answer.data.items] } });
    },
    async onTab({ detail }: Told<{ value: Stage }>) {
      this.setData({ stage: detail.value, search: '', view: null, state: loading });
      await this.load();
    },
    async onSearch({ detail }: Told<{ value: string }>) {
      this.setData({ search: detail.value });
      await quiet();
      if (this.data.search === detail.value) await this.load();
    },
    toMine() {
      void wx.switchTab({ url: '/pages/mine/mine' });
    },
    toReach() {
      void wx.navigateTo({ url: '/staff/reach/reach' });
    },
    async subscribe() {
      await askForNotices('onDuty');
    },
    open({ currentTarget }: Tapped<{ id: string }>) {
      const id = encodeURIComponent(currentTarget.dataset.id);
      const url = this.data.stage === 'units' ? `/staff/unit/unit?unitId=${id}` : `/staff/nomination/nomination?nominationId=${id}`;
      void wx.navigateTo({ url });
    },
  },
});
