import type { ReplyOf } from '../../../../typings/api';
import { call } from '../../../cloud/call';
import { troubleIn } from '../../../cloud/sayTrouble';

type Standing = ReplyOf<'unit', 'standing'>;

/** The signed 本人确认书: print it, upload the scan, take it for the confirmation. Says `changed` with what was done. */
Component({
  properties: {
    nominationId: { type: String, value: '' },
    view: { type: Object, value: {} as Standing },
  },
  data: { trouble: '', busy: false },
  methods: {
    print() {
      void wx.navigateTo({ url: `/unit/documents/documents?nominationId=${encodeURIComponent(this.data.nominationId)}` });
    },
    toForm() {
      void wx.navigateTo({ url: `/unit/nominee/nominee?nominationId=${encodeURIComponent(this.data.nominationId)}` });
    },
    onAttached() {
      this.setData({ trouble: '' });
      this.triggerEvent('changed', { done: '' });
    },
    async confirm() {
      const { nominationId, view } = this.data;
      this.setData({ busy: true, trouble: '' });
      const answer = await call('unit', 'confirmOnPaper', { nominationId, revision: view.revision });
      this.setData({ busy: false, trouble: troubleIn(answer, '没有办成') });
      if (answer.ok) this.triggerEvent('changed', { done: '已按签字的确认书确认，可以提交了' });
    },
  },
});
