import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, ready, shown, type PageState } from '../../cloud/pageState';
import { quiet } from '../../cloud/quiet';
import { askForNotices } from '../../cloud/subscriptions';
import { care } from '../../theme/care';
import { reviewGrant, stagesOf, type Stage } from './stages';

/** An office's table: units to approve, forms to read, forms sent back. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as ReplyOf<'review', 'queue'> | null,
    place: '',
    stages: [] as Stage[],
    stage: 'units' as Stage,
    search: '',
    fetching: false,
    noOffice: false,
  },
  methods: {
    async onLoad({ stage }: { stage?: string }) {
      await this.enter();
      const asked = this.data.stages.find((known) => known === stage);
      if (asked) this.setData({ stage: asked });
      await this.load();
    },
    onShow() {
      if (this.data.view) void this.load();
    },
    async onPullDownRefresh() {
      await this.retry();
      void wx.stopPullDownRefresh();
    },
    async retry() {
      if (this.data.stages.length === 0) await this.enter();
      await this.load();
    },
    /** Finds out for which office the queue opens. Who only fills offices goes where they do. */
    async enter() {
      const me = await call('account', 'me', {});
      if (!me.ok) return this.setData({ state: me });
      const grant = reviewGrant(me.data.grants);
      if (!grant && me.data.invitable) return void wx.redirectTo({ url: '/staff/people/people' });
      if (!grant) return this.setData({ state: ready, noOffice: me.data.signedIn });
      const stages = stagesOf(grant);
      this.setData({ place: grant.place || grant.roleName, stages, stage: stages[0] ?? 'units', noOffice: false });
    },
    async load() {
      const { stage, search, noOffice } = this.data;
      if (noOffice) return;
      const answer = await call('review', 'queue', { stage, ...(search === '' ? {} : { search }) });
      if (stage === this.data.stage && search === this.data.search) this.setData(shown(answer));
    },
    async onReachBottom() {
      const { view, stage, search, fetching } = this.data;
      if (!view?.nextCursor || fetching) return;
      this.setData({ fetching: true });
      const answer = await call('review', 'queue', { stage, cursor: view.nextCursor, ...(search === '' ? {} : { search }) });
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
