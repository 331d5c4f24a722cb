import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, ready, shown, type PageState } from '../../cloud/pageState';
import { quiet } from '../../cloud/quiet';
import { care } from '../../theme/care';

type Workspace = ReplyOf<'unit', 'workspace'>;
type Meter = Workspace['routes'][number]['meters'][number];

/** A unit's desk: what waits for the contact, places used on both routes, and the nominees. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as Workspace | null,
    /** Signed in, but a contact of no unit yet. */
    noUnit: false,
    search: '',
    fetching: false,
  },
  methods: {
    onShow() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async onReachBottom() {
      const { view, search, fetching } = this.data;
      if (!view?.nextCursor || fetching) return;
      this.setData({ fetching: true });
      const answer = await call('unit', 'workspace', { cursor: view.nextCursor, search });
      this.setData({ fetching: false });
      if (!answer.ok) return this.setData({ state: answer });
      this.setData({ view: { ...answer.data, nominees: [...view.nominees, ...answer.data.nominees] } });
    },
    async load() {
      const { search } = this.data;
      const answer = await call('unit', 'workspace', search === '' ? {} : { search });
      if (search !== this.data.search) return;
      const noUnit = !answer.ok && answer.code === 'forbidden';
      this.setData(noUnit ? { state: ready, noUnit } : { ...shown(answer), noUnit });
    },
    async onSearch({ detail }: Told<{ value: string }>) {
      this.setData({ search: detail.value });
      await quiet();
      if (this.data.search === detail.value) await this.load();
    },
    go({ currentTarget }: Tapped<{ page: string }>) {
      if (currentTarget.dataset.page) void wx.navigateTo({ url: currentTarget.dataset.page });
    },
    explain({ currentTarget }: Tapped<{ meters: readonly Meter[] }>) {
      const { headcounts } = this.data.view ?? {};
      const meter = currentTarget.dataset.meters.find(({ level }) => level === 'seniorTechnician');
      if (!headcounts || !meter) return void wx.navigateTo({ url: '/unit/headcounts/headcounts' });
      const query = `level=seniorTechnician&headcount=${headcounts.seniorTechnician}&used=${meter.used}`;
      void wx.navigateTo({ url: `/pages/quota/quota?${query}` });
    },
  },
});
