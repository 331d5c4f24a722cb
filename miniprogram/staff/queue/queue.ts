import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, ready, shown, type PageState } from '../../cloud/pageState';
import { quiet } from '../../cloud/quiet';
import { stays } from '../../cloud/stays';
import { askForNotices } from '../../cloud/subscriptions';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';
import { counted, type Tab } from './tabs';

type QueueView = ReplyOf<'review', 'queue'>;
type Stage = QueueView['stage'];
type Tier = QueueView['tiers'][number]['tier'];
type Row = QueueView['items'][number];

/** As many as one call passes. */
const mostAtOnce = 20;

/** An office's table: units to approve, forms to read, forms sent back. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as QueueView | null,
    /** The table's tabs, kept while another list loads. */
    tabs: [] as readonly Tab[],
    /** Unknown until the table says where it opens. */
    stage: '' as Stage | '',
    search: '',
    tier: '' as Tier | '',
    /** Several are being ticked, by their ids. */
    ticking: false,
    ticked: {} as Readonly<Record<string, boolean>>,
    tickedRows: [] as readonly Row[],
    asking: false,
    busy: false,
    outcome: '',
    trouble: '',
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
      const { stage, search, tier } = this.data;
      return { ...(stage === '' ? {} : { stage }), ...(search === '' ? {} : { search }), ...(tier === '' ? {} : { tier }) };
    },
    async load() {
      const { stage, search } = this.data;
      const answer = await call('review', 'queue', this.asked());
      if (stage !== this.data.stage || search !== this.data.search) return;
      if (!answer.ok && answer.code === 'forbidden') return this.setData({ state: ready, noOffice: true });
      if (!answer.ok) return this.setData(shown(answer));
      const { tabs, stage: opened } = answer.data;
      this.setData({ ...shown(answer), tabs: counted(tabs, this.data.tabs), stage: opened, noOffice: false });
      await this.count();
    },
    /** After the rows, which need not wait for it, and only for who stays: most look up from one form to open the next. */
    async count() {
      const { view } = this.data;
      if (!(await stays(this)) || view !== this.data.view) return;
      const answer = await call('review', 'counts', {});
      if (answer.ok) this.setData({ tabs: counted(this.data.tabs, answer.data.counts) });
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
      this.setData({ stage: detail.value, search: '', tier: '', view: null, state: loading, outcome: '', trouble: '' });
      this.untick();
      await this.load();
    },
    async onSearch({ detail }: Told<{ value: string }>) {
      this.setData({ search: detail.value });
      await quiet();
      if (this.data.search === detail.value) await this.load();
    },
    async onTier({ currentTarget }: Tapped<{ tier: Tier }>) {
      const { tier } = currentTarget.dataset;
      this.setData({ tier: tier === this.data.tier ? '' : tier });
      this.untick();
      await this.load();
    },
    tick() {
      this.setData({ ticking: true, outcome: '', trouble: '' });
    },
    untick() {
      this.setData({ ticking: false, ticked: {}, tickedRows: [], asking: false });
    },
    onTick(row: Row) {
      const others = this.data.tickedRows.filter(({ id }) => id !== row.id);
      const rows = others.length < this.data.tickedRows.length ? others : [...others, row].slice(0, mostAtOnce);
      this.setData({ tickedRows: rows, ticked: Object.fromEntries(rows.map(({ id }) => [id, true])) });
    },
    ask() {
      this.setData({ asking: true });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible && !this.data.busy) this.setData({ asking: false });
    },
    async passTicked() {
      const { tickedRows } = this.data;
      const nominations = tickedRows.map(({ id: nominationId, version }) => ({ nominationId, version }));
      this.setData({ busy: true });
      const answer = await call('review', 'passSeveral', { nominations });
      this.setData({ busy: false });
      if (!answer.ok) return this.setData({ asking: false, trouble: sayTrouble(answer, '没有办成') });
      const { passed, failed } = answer.data;
      const names = failed.map(({ nominationId, message }) => `${tickedRows.find(({ id }) => id === nominationId)?.title ?? ''}：${message}`);
      this.untick();
      this.setData({ outcome: passed ? `${passed} 人审核通过` : '', trouble: names.join('；') });
      await this.load();
      void wx.pageScrollTo({ scrollTop: 0 });
    },
    toMine() {
      void wx.switchTab({ url: '/pages/mine/mine' });
    },
    toWork({ currentTarget }: Tapped<{ page: string }>) {
      void wx.navigateTo({ url: currentTarget.dataset.page });
    },
    async subscribe() {
      await askForNotices('onDuty');
    },
    open({ currentTarget }: Tapped<{ row: Row }>) {
      const { row } = currentTarget.dataset;
      if (this.data.ticking) return this.onTick(row);
      const id = encodeURIComponent(row.id);
      const url = this.data.stage === 'units' ? `/staff/unit/unit?unitId=${id}` : `/staff/nomination/nomination?nominationId=${id}`;
      void wx.navigateTo({ url });
    },
  },
});
