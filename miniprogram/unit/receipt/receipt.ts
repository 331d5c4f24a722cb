import type { ReplyOf } from '../../../typings/api';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { care } from '../../theme/care';

/** What was handed in, when, under which number, and who acts next. */
Component({
  behaviors: [care],
  data: { state: loading as PageState, view: null as ReplyOf<'unit', 'receipt'> | null, number: '' },
  methods: {
    onLoad({ number = '' }: { number?: string }) {
      this.setData({ number: decodeURIComponent(number) });
      void this.load();
    },
    async load() {
      this.setData(shown(await call('unit', 'receipt', { number: this.data.number })));
    },
    async copy() {
      await wx.setClipboardData({ data: this.data.number });
    },
    toDesk() {
      void wx.redirectTo({ url: '/unit/desk/desk' });
    },
  },
});
