import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, ready, shown, type PageState } from '../../cloud/pageState';
import { care } from '../../theme/care';
import { countWidth } from './countWidth';

type Workspace = ReplyOf<'unit', 'workspace'>;
type Meter = Workspace['routes'][number]['meters'][number];

/** The nominees that stand on the desk itself; all of them have a page of their own. */
const deskRows = 8;

/** A unit's desk: what waits for the contact, places used on both routes, and the first of the nominees. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as Workspace | null,
    /** Signed in, but a contact of no unit yet. */
    noUnit: false,
    countWidth: '',
  },
  methods: {
    onShow() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      const answer = await call('unit', 'workspace', { rows: deskRows });
      const noUnit = !answer.ok && answer.code === 'forbidden';
      this.setData(noUnit ? { state: ready, noUnit } : { ...shown(answer), noUnit, ...(answer.ok ? { countWidth: countWidth(answer.data.todo) } : {}) });
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
