import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { care } from '../../theme/care';

type PhoneList = ReplyOf<'unit', 'toPhone'>;
type Row = PhoneList['rows'][number];

/** Who was reached by WeChat and who was not; those are phoned, and ticked so that nobody is phoned twice. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as PhoneList | null,
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
      this.setData(shown(await call('unit', 'toPhone', {})));
    },
    async onReachBottom() {
      const { view, fetching } = this.data;
      if (!view?.nextCursor || fetching) return;
      this.setData({ fetching: true });
      const answer = await call('unit', 'toPhone', { cursor: view.nextCursor });
      this.setData({ fetching: false });
      if (!answer.ok) return this.setData({ state: answer });
      const from = view.rows.length;
      const more = Object.fromEntries(answer.data.rows.map((row, n) => [`view.rows[${from + n}]`, row]));
      this.setData({ ...more, 'view.nextCursor': answer.data.nextCursor });
    },
    async dial({ currentTarget }: Tapped<{ row: Row }>) {
      // Refused only where the person thought better of it.
      await wx.makePhoneCall({ phoneNumber: currentTarget.dataset.row.phone }).catch(() => undefined);
    },
    async note({ currentTarget }: Tapped<{ row: Row; at: number }>) {
      const { row, at } = currentTarget.dataset;
      const content = '记下是您打的、什么时候打的，同事就不会再打一遍。';
      const { confirm } = await wx.showModal({ title: `${row.name}打过了`, content, confirmText: '打过了' });
      if (!confirm) return;
      this.setData({ noting: row.nominationId, trouble: '' });
      const answer = await call('unit', 'phoned', { nominationId: row.nominationId });
      this.setData({ noting: '' });
      if (!answer.ok) return this.setData({ trouble: answer.message || '没有记上，请再试一次' });
      const { toPhone = 1, phoned = 0 } = this.data.view ?? {};
      this.setData({
        [`view.rows[${at}].phonedText`]: answer.data.phonedText,
        'view.toPhone': toPhone - 1,
        'view.phoned': phoned + 1,
      });
    },
    async copy() {
      await wx.setClipboardData({ data: this.data.view?.script ?? '' });
    },
  },
});
