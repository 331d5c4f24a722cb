import type { InputOf, ReplyOf } from '../../../typings/api';
import type { Answer } from '../../cloud/answer';
import { call } from '../../cloud/call';
import { pageView } from '../../cloud/pageView';
import { shown } from '../../cloud/pageState';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';
import { moved, orderOf, ruled, type RankRow } from './order';

type View = ReplyOf<'review', 'districtList'>;
type Asking = 'cut' | 'uncut' | 'cosign' | 'forward';

/** A district ranks its 高级技师, draws the 30% line, has its list signed by both offices and sends it to the city. */
Component({
  behaviors: [care, pageView(() => call('review', 'districtList', {}), 'shows')],
  data: {
    rows: [] as readonly RankRow[],
    /** Names to read before one acts. */
    goes: '',
    stays: '',
    /** The one that is being placed. */
    placing: null as RankRow | null,
    place: 1,
    asking: '' as Asking | '',
    reason: '',
    busy: false,
    trouble: '',
    done: '',
  },
  observers: {
    view(view: View | null) {
      if (view) this.setData({ rows: ruled(view), goes: view.names.goes.join('、'), stays: view.names.stays.join('、') });
    },
  },
  methods: {
    async take(answer: Promise<Answer<View>>, done: string): Promise<void> {
      this.setData({ busy: true, trouble: '', done: '' });
      const got = await answer;
      this.setData({ busy: false, asking: '', placing: null, ...(got.ok ? { ...shown(got), done } : { trouble: sayTrouble(got, '没有办成') }) });
      if (!got.ok && got.code === 'stale') await this.load();
    },
    onRow({ currentTarget }: Tapped<{ row: RankRow }>) {
      const { row } = currentTarget.dataset;
      if (!this.data.view?.canRank || !row.rankable) return this.toNomination(row.id);
      this.setData({ placing: row, place: row.rank ?? this.data.rows.filter(({ rank }) => rank !== null).length + 1 });
    },
    toNomination(id: string) {
      void wx.navigateTo({ url: `/staff/nomination/nomination?nominationId=${encodeURIComponent(id)}` });
    },
    toUnread() {
      void wx.navigateTo({ url: '/staff/queue/queue?stage=firstReview' });
    },
    read() {
      if (this.data.placing) this.toNomination(this.data.placing.id);
    },
    onPlace({ detail }: Told<{ value: number }>) {
      this.setData({ place: detail.value });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible) this.setData({ placing: null, asking: '' });
    },
    async keep() {
      const { placing, place, rows, view } = this.data;
      if (!placing || !view) return;
      const input: InputOf<'review', 'rank'> = { order: moved(orderOf(rows), placing.id, place), version: view.version };
      await this.take(call('review', 'rank', input), `${placing.name}排到第 ${place} 名`);
    },
    ask({ currentTarget }: Tapped<{ what: Asking }>) {
      this.setData({ asking: currentTarget.dataset.what, reason: '', trouble: '' });
    },
    onReason({ detail }: Told<{ value: string }>) {
      this.setData({ reason: detail.value });
    },
    async go() {
      const { asking, view, reason } = this.data;
      if (!view) return;
      const { version, fingerprint: seen } = view;
      if (asking === 'cut') return this.take(call('review', 'cut', { version }), '30% 线已划定');
      if (asking === 'uncut') return this.take(call('review', 'uncut', { version, reason: reason.trim() }), '已撤销划线，可以重新排');
      if (asking === 'cosign') return this.take(call('review', 'cosign', { seen }), '已会签');
      if (asking === 'forward') await this.take(call('review', 'forward', { version }), '已报市人社局');
    },
  },
});
