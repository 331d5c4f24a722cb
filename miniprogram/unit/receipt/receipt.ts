import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { care } from '../../theme/care';
import { longList } from '../longList/longList';
import { appended, started, type Piece } from '../longList/pieces';

type Receipt = ReplyOf<'unit', 'receipt'>;
/** What the page shows beside the lines, which stand in `pieces`. */
type Beside = Omit<Receipt, 'lines'>;

/** What was handed in, when, under which number, and who acts next. */
Component({
  behaviors: [care, longList],
  data: {
    state: loading as PageState,
    view: null as Beside | null,
    pieces: [] as Piece<Receipt['lines'][number]>[],
    number: '',
    fetching: false,
  },
  methods: {
    onLoad({ number = '' }: { number?: string }) {
      this.setData({ number: decodeURIComponent(number) });
      void this.load();
    },
    async load() {
      const answer = await call('unit', 'receipt', { number: this.data.number });
      if (!answer.ok) return this.setData(shown<Beside>(answer));
      const { lines, ...beside } = answer.data;
      this.setData({ ...shown<Beside>({ ok: true, data: beside }), ...started(lines) }, () => this.measure());
    },
    /** The foot of a receipt is its proof, so that further lines come when they are asked for. */
    async more() {
      const { view, number, fetching } = this.data;
      if (!view || view.nextFrom === null || fetching) return;
      this.setData({ fetching: true });
      const answer = await call('unit', 'receipt', { number, from: view.nextFrom });
      this.setData({ fetching: false });
      if (!answer.ok) return this.setData({ state: answer });
      const lines = appended(this.data.heights, answer.data.lines);
      this.setData({ ...lines, 'view.nextFrom': answer.data.nextFrom }, () => this.measure());
    },
    onPageScroll({ scrollTop }: { scrollTop: number }) {
      this.scrolled(scrollTop);
    },
    async copy() {
      await wx.setClipboardData({ data: this.data.number });
    },
    toDesk() {
      void wx.redirectTo({ url: '/unit/desk/desk' });
    },
  },
});
