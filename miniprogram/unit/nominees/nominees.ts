import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { quiet } from '../../cloud/quiet';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';
import { longList } from '../longList/longList';
import { appended, pathOf, started, type Piece } from '../longList/pieces';
import { askedBy, inputOf, sameAsked, type Asked, type Filter } from './asked';

type Nominees = ReplyOf<'unit', 'nominees'>;
type Row = Nominees['rows'][number];
/** What the page shows beside the rows, which stand in `pieces`. */
type Beside = Omit<Nominees, 'rows'>;

/** The groups with somebody in them, who acts next on the chosen one, and what the chosen lack is called. */
const chosenOf = ({ groups, lacking }: Pick<Nominees, 'groups' | 'lacking'>, { filter, lacks }: Asked) => ({
  shownGroups: groups.filter(({ group, count }) => count > 0 || group === filter),
  next: groups.find(({ group }) => group === filter)?.next ?? '',
  lacksName: lacking.find(({ item }) => item === lacks)?.name ?? '',
});

const besideOf = ({ rows: _rows, ...beside }: Nominees): Beside => beside;

/** All nominees of a unit, five or five hundred: by what is to be done, by what is missing, by name. */
Component({
  behaviors: [care, longList],
  data: {
    state: loading as PageState,
    view: null as Beside | null,
    asked: askedBy({}) as Asked,
    shownGroups: [] as Nominees['groups'][number][],
    next: '',
    lacksName: '',
    /** Shown instead of the rows: who lacks what. */
    lackingShown: false,
    pieces: [] as Piece<Row>[],
    fetching: false,
    reminding: false,
    /** What came of reminding, '' before. */
    said: '',
    trouble: '',
    /** The nominee that was opened from here. */
    opened: '',
  },
  methods: {
    onLoad(query: Record<string, string | undefined>) {
      this.setData({ asked: askedBy(query), lackingShown: query.view === 'lacking' });
      void this.load();
    },
    onShow() {
      if (this.data.opened !== '') void this.refresh();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      const { asked } = this.data;
      const answer = await call('unit', 'nominees', inputOf(asked));
      if (!sameAsked(asked, this.data.asked)) return;
      if (!answer.ok) return this.setData(shown<Beside>(answer));
      const shownNow = { ...shown({ ok: true, data: besideOf(answer.data) }), ...chosenOf(answer.data, asked) };
      this.setData({ ...shownNow, ...started(answer.data.rows) }, () => this.measure());
    },
    /** The nominee just looked at may have changed: its row alone is asked for again, and the counts. */
    async refresh() {
      const only = this.data.opened;
      const answer = await call('unit', 'nominees', { only });
      if (!answer.ok) return this.setData({ state: answer });
      const path = pathOf(this.data.pieces, only);
      const { total, groups, tiers, lacking } = answer.data;
      const counted = { 'view.total': total, 'view.groups': groups, 'view.tiers': tiers, 'view.lacking': lacking };
      this.setData({ opened: '', ...counted, ...chosenOf(answer.data, this.data.asked), ...(path ? { [path]: answer.data.rows[0] } : {}) });
    },
    async onReachBottom() {
      const { view, asked, fetching, lackingShown } = this.data;
      if (!view?.nextCursor || fetching || lackingShown) return;
      this.setData({ fetching: true });
      const answer = await call('unit', 'nominees', { ...inputOf(asked), cursor: view.nextCursor });
      this.setData({ fetching: false });
      if (!answer.ok) return this.setData({ state: answer });
      if (!sameAsked(asked, this.data.asked)) return;
      const more = appended(this.data.heights, answer.data.rows);
      const { nextCursor, found } = answer.data;
      this.setData({ ...more, 'view.nextCursor': nextCursor, 'view.found': found }, () => this.measure());
    },
    onPageScroll({ scrollTop }: { scrollTop: number }) {
      this.scrolled(scrollTop);
    },
    async choose(more: Partial<Asked>) {
      this.setData({ asked: { ...this.data.asked, ...more }, lackingShown: false, said: '', trouble: '' });
      await this.load();
    },
    async onTab({ detail }: Told<{ value: Filter | 'all' }>) {
      await this.choose({ filter: detail.value === 'all' ? '' : detail.value, lacks: '' });
    },
    async onTier({ currentTarget }: Tapped<{ tier: Asked['tier'] }>) {
      await this.choose({ tier: currentTarget.dataset.tier });
    },
    async onSearch({ detail }: Told<{ value: string }>) {
      const asked = { ...this.data.asked, search: detail.value };
      this.setData({ asked, lackingShown: false });
      await quiet();
      if (sameAsked(asked, this.data.asked)) await this.load();
    },
    async onLacking({ currentTarget }: Tapped<{ item: string }>) {
      await this.choose({ filter: '', lacks: currentTarget.dataset.item });
    },
    async clearLacks() {
      await this.choose({ lacks: '' });
    },
    showLacking() {
      this.setData({ lackingShown: true });
    },
    /** Says how many and who before it asks WeChat to bother them. */
    async remind() {
      const { remind } = this.data.view ?? {};
      if (!remind || this.data.reminding) return;
      const content = `${remind.names}。每人每天最多提醒一次。收不到微信的，会列进要打电话的名单。`;
      const { confirm } = await wx.showModal({ title: `提醒 ${remind.count} 人核对`, content, confirmText: '提醒' });
      if (!confirm) return;
      this.setData({ reminding: true, said: '', trouble: '' });
      const answer = await call('unit', 'remind', {});
      this.setData({ reminding: false });
      if (!answer.ok) return this.setData({ trouble: sayTrouble(answer, '没有提醒成') });
      const said = `已交给微信，提醒 ${answer.data.reminded} 人。过几分钟看谁没收到`;
      this.setData({ said, 'view.remind': { ...remind, count: 0, already: remind.already + answer.data.reminded } });
    },
    toPhone() {
      void wx.navigateTo({ url: '/unit/phone/phone' });
    },
    open({ currentTarget }: Tapped<{ id: string }>) {
      const { id } = currentTarget.dataset;
      this.setData({ opened: id });
      void wx.navigateTo({ url: `/unit/nominee/nominee?nominationId=${encodeURIComponent(id)}` });
    },
  },
});
