import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';
import { longList } from '../longList/longList';
import { appended, pathOf, started, type Piece } from '../longList/pieces';

type PhoneList = ReplyOf<'unit', 'toPhone'>;
type Row = PhoneList['rows'][number];
/** What the page shows beside the rows, which stand in `pieces`. */
type Beside = Omit<PhoneList, 'rows'>;

/** Who was reached by WeChat and who was not; those are phoned, and ticked so that nobody is phoned twice. */
Component({
  behaviors: [care, longList],
  data: {
    state: loading as PageState,
    view: null as Beside | null,
    pieces: [] as Piece<Row>[],
    shownRows: 'toPhone' as 'toPhone' | 'phoned',
    fetching: false,
    trouble: '',
    /** The nominee whose call is being noted. */
    noting: '',
  },
  methods: {
    onLoad() {
      void this.load();
    },
    async onPullDownRefresh() {
      await this.load();
      void wx.stopPullDownRefresh();
    },
    async load() {
      const { shownRows } = this.data;
      const answer = await call('unit', 'toPhone', { shown: shownRows });
      if (shownRows !== this.data.shownRows) return;
      if (!answer.ok) return this.setData(shown<Beside>(answer));
      const { rows, ...beside } = answer.data;
      this.setData({ ...shown<Beside>({ ok: true, data: beside }), ...started(rows) }, () => this.measure());
    },
    async onReachBottom() {
      const { view, shownRows, fetching } = this.data;
      if (!view?.nextCursor || fetching) return;
      this.setData({ fetching: true });
      const answer = await call('unit', 'toPhone', { shown: shownRows, cursor: view.nextCursor });
      this.setData({ fetching: false });
      if (!answer.ok) return this.setData({ state: answer });
      if (shownRows !== this.data.shownRows) return;
      const more = appended(this.data.heights, answer.data.rows);
      this.setData({ ...more, 'view.nextCursor': answer.data.nextCursor }, () => this.measure());
    },
    async turn() {
      this.setData({ shownRows: this.data.shownRows === 'toPhone' ? 'phoned' : 'toPhone' });
      await this.load();
    },
    onPageScroll({ scrollTop }: { scrollTop: number }) {
      this.scrolled(scrollTop);
    },
    async note({ currentTarget }: Tapped<{ row: Row }>) {
      const { row } = currentTarget.dataset;
      const content = '记下是您打的、什么时候打的，同事就不会再打一遍。';
      const { confirm } = await wx.showModal({ title: `${row.name}打过了`, content, confirmText: '打过了' });
      if (!confirm) return;
      this.setData({ noting: row.nominationId, trouble: '' });
      const answer = await call('unit', 'phoned', { nominationId: row.nominationId });
      this.setData({ noting: '' });
      if (!answer.ok) return this.setData({ trouble: sayTrouble(answer, '没有记上') });
      const { toPhone = 1, phoned = 0 } = this.data.view ?? {};
      const path = pathOf(this.data.pieces, row.nominationId);
      this.setData({
        ...(path ? { [`${path}.phonedText`]: answer.data.phonedText } : {}),
        'view.toPhone': toPhone - 1,
        'view.phoned': phoned + 1,
      });
    },
    async copy() {
      await wx.setClipboardData({ data: this.data.view?.script ?? '' });
    },
  },
});
