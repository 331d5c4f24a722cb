import type { ReplyOf } from '../../../typings/api';
import { backTo } from '../../cloud/backTo';
import { call } from '../../cloud/call';
import { loading, shown, type PageState } from '../../cloud/pageState';
import { sayTrouble } from '../../cloud/sayTrouble';
import { care } from '../../theme/care';

/** An officer turns a nomination down, in words that its unit and its nominee read. */
Component({
  behaviors: [care],
  data: {
    state: loading as PageState,
    view: null as ReplyOf<'review', 'open'> | null,
    nominationId: '',
    reason: '',
    trouble: '',
    busy: false,
  },
  methods: {
    onLoad({ nominationId = '' }: { nominationId?: string }) {
      this.setData({ nominationId: decodeURIComponent(nominationId) });
      void this.load();
    },
    async load() {
      this.setData(shown(await call('review', 'open', { nominationId: this.data.nominationId })));
    },
    onReason({ detail }: Told<{ value: string }>) {
      this.setData({ reason: detail.value, trouble: '' });
    },
    async send() {
      const { view, nominationId, reason } = this.data;
      if (!view) return;
      const { confirm } = await wx.showModal({ title: `${view.name}，审核不通过`, content: reason.trim(), confirmText: '不通过' });
      if (!confirm) return;
      this.setData({ busy: true, trouble: '' });
      const answer = await call('review', 'reject', { nominationId, version: view.version, reason: reason.trim() });
      this.setData({ busy: false });
      if (answer.ok) backTo('/staff/queue/queue');
      else this.setData({ trouble: answer.fields[0]?.message ?? sayTrouble(answer, '没有办成') });
    },
  },
});
