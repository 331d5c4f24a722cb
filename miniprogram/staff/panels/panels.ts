import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { troubleIn } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

type PanelsView = ReplyOf<'expert', 'panels'>;
type Waiting = PanelsView['waiting'][number];
type Field = Waiting['fields'][number] & { readonly on: boolean };
type Chairs = Record<PanelsView['strata'][number]['stratum'], number>;

const none: Chairs = { enterprise: 0, school: 0, institute: 0 };
const sumOf = (chairs: Chairs): number => chairs.enterprise + chairs.school + chairs.institute;

/** As even as can be, the first ones more. */
function evenly(size: number, strata: PanelsView['strata']): Chairs {
  const share = Math.trunc(size / strata.length);
  return strata.reduce((chairs, { stratum }, at) => ({ ...chairs, [stratum]: share + (at < size % strata.length ? 1 : 0) }), none);
}

/** All panels of experts with who is next, and a new one for those who wait. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as PanelsView | null,
    tiers: [] as { value: string; label: string }[],
    waiting: null as Waiting | null,
    /** The fields of work of the tier, with whether they are of this panel. */
    fields: [] as readonly Field[],
    chosen: 0,
    chairs: none,
    sum: 0,
    day: '',
    busy: false,
    trouble: '',
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
      const answer = await call('expert', 'panels', {});
      this.setData(shown(answer));
      if (!answer.ok) return;
      const { waiting, size, strata } = answer.data;
      const chairs = this.data.sum > 0 ? this.data.chairs : evenly(size, strata);
      const tiers = waiting.map(({ tier, tierName, count }) => ({ value: tier, label: `${tierName}（${count} 人）` }));
      this.setData({ tiers, chairs, sum: sumOf(chairs) });
      this.choose(waiting.find(({ tier }) => tier === this.data.waiting?.tier) ?? waiting[0] ?? null);
    },
    choose(waiting: Waiting | null) {
      const fields = (waiting?.fields ?? []).map((field) => ({ ...field, on: true }));
      this.setData({ waiting, fields, chosen: fields.length, trouble: '' });
    },
    onTier({ detail }: Told<{ value: string }>) {
      this.choose(this.data.view?.waiting.find(({ tier }) => tier === detail.value) ?? null);
    },
    onField({ detail }: Told<{ name: string; value: boolean }>) {
      const fields = this.data.fields.map((field) => (field.id === detail.name ? { ...field, on: detail.value } : field));
      this.setData({ fields, chosen: fields.filter(({ on }) => on).length });
    },
    onChairs({ currentTarget, detail }: Tapped<{ stratum: keyof Chairs }> & Told<{ value: number }>) {
      const chairs = { ...this.data.chairs, [currentTarget.dataset.stratum]: detail.value };
      this.setData({ chairs, sum: sumOf(chairs) });
    },
    onDay({ detail }: Told<{ value: string }>) {
      this.setData({ day: detail.value });
    },
    async plan() {
      const { waiting, fields, chairs, day } = this.data;
      if (!waiting) return;
      this.setData({ busy: true, trouble: '' });
      const ids = fields.filter(({ on }) => on).map(({ id }) => id);
      const answer = await call('expert', 'planPanel', { tier: waiting.tier, fields: ids, chairs, day });
      this.setData({ busy: false, trouble: troubleIn(answer, '没有排成') });
      if (answer.ok) this.toPanel(answer.data.panelId);
    },
    toPanel(panelId: string) {
      void wx.navigateTo({ url: `/staff/panel/panel?panelId=${encodeURIComponent(panelId)}` });
    },
    open({ currentTarget }: Tapped<{ id: string }>) {
      this.toPanel(currentTarget.dataset.id);
    },
    toExperts() {
      void wx.navigateTo({ url: '/staff/experts/experts' });
    },
  },
});
