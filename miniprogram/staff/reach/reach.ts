import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { quiet } from '../../cloud/quiet';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';
import { inCalls, remindable, sayOutcome, together, type Outcome, type ReachRow } from './whom';

type ReachView = ReplyOf<'review', 'reach'>;
type District = ReachView['districts'][number]['district'];

/** Units that could hand something in and have not: remind them, or phone. The city first sees its districts. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as ReachView | null,
    /** '' for the own district, or the city's table. */
    district: '' as District | '',
    search: '',
    fetching: false,
    /** Those about to be reminded, shown by name before anything is sent. */
    asking: [] as readonly ReachRow[],
    /** How many of them are done, while it runs. */
    done: 0,
    busy: false,
    outcome: '',
    trouble: '',
    allRemindable: [] as readonly ReachRow[],
    /** All districts together, above the city's table. */
    city: together([]),
  },
  methods: {
    onLoad({ district = '' }: { district?: District | '' }) {
      this.setData({ district });
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    asked() {
      const { district, search } = this.data;
      return { ...(district === '' ? {} : { district }), ...(search === '' ? {} : { search }) };
    },
    async load() {
      const { search } = this.data;
      const answer = await call('review', 'reach', this.asked());
      if (search !== this.data.search) return;
      this.setData({ ...shown(answer), ...(answer.ok ? { allRemindable: remindable(answer.data.units), city: together(answer.data.districts) } : {}) });
    },
    async onReachBottom() {
      const { view, fetching, search } = this.data;
      if (!view?.nextCursor || fetching) return;
      this.setData({ fetching: true });
      const answer = await call('review', 'reach', { ...this.asked(), cursor: view.nextCursor });
      this.setData({ fetching: false });
      if (!answer.ok) return this.setData({ state: answer });
      if (search !== this.data.search) return;
      const units = [...view.units, ...answer.data.units];
      this.setData({ view: { ...answer.data, counts: view.counts, units }, allRemindable: remindable(units) });
    },
    async onSearch({ detail }: Told<{ value: string }>) {
      this.setData({ search: detail.value.trim() });
      await quiet();
      if (this.data.search === detail.value.trim()) await this.load();
    },
    open({ currentTarget }: Tapped<{ district: District }>) {
      void wx.navigateTo({ url: `/staff/reach/reach?district=${currentTarget.dataset.district}` });
    },
    extend({ currentTarget }: Tapped<{ unit: ReachRow }>) {
      const { unitId, name } = currentTarget.dataset.unit;
      void wx.navigateTo({ url: `/staff/rulings/rulings?unitId=${encodeURIComponent(unitId)}&unitName=${encodeURIComponent(name)}` });
    },
    askOne({ currentTarget }: Tapped<{ unit: ReachRow }>) {
      this.setData({ asking: [currentTarget.dataset.unit], trouble: '' });
    },
    askAll() {
      this.setData({ asking: this.data.allRemindable, trouble: '' });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible && !this.data.busy) this.setData({ asking: [] });
    },
    async remind() {
      const { asking } = this.data;
      const outcomes: Outcome[] = [];
      this.setData({ busy: true, done: 0, trouble: '', outcome: '' });
      for (const unitIds of inCalls(asking)) {
        const answer = await call('review', 'remindUnits', { unitIds });
        if (!answer.ok) {
          const before = outcomes.length > 0 ? `${sayOutcome(outcomes)}。` : '';
          return this.setData({ busy: false, trouble: `${before}${sayTrouble(answer, '后面的没有提醒成')}` });
        }
        outcomes.push(answer.data);
        this.setData({ done: this.data.done + unitIds.length });
      }
      this.setData({ busy: false, asking: [], outcome: sayOutcome(outcomes) });
      await this.load();
      void wx.pageScrollTo({ scrollTop: 0 });
    },
  },
});
