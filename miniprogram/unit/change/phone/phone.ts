import type { ReplyOf } from '../../../../typings/api';
import { call } from '../../../cloud/call';
import { sayTrouble } from '../../../cloud/sayTrouble';

type Option = ReplyOf<'unit', 'standing'>['phone'];

/** A wrong phone put right, with a reason. Says `changed` with what was done. */
Component({
  properties: {
    nominationId: { type: String, value: '' },
    option: { type: Object, value: {} as Option },
    /** The phone as it stands, masked. */
    now: { type: String, value: '' },
  },
  data: { phone: '', reason: '', errors: {} as Record<string, string>, trouble: '', busy: false },
  methods: {
    onField({ detail }: Told<{ name: string; value: string }>) {
      this.setData({ [detail.name]: detail.value, [`errors.${detail.name}`]: '', trouble: '' });
    },
    async correct() {
      const { nominationId, phone, reason, option } = this.data;
      const { confirm } = await wx.showModal({ title: '换成这个号码', content: option.follows, confirmText: '换' });
      if (!confirm) return;
      this.setData({ busy: true, trouble: '' });
      const answer = await call('unit', 'correctPhone', { nominationId, phone, reason });
      this.setData({ busy: false });
      if (answer.ok) {
        this.setData({ phone: '', reason: '' });
        return void this.triggerEvent('changed', { done: `已换成 ${answer.data.phoneMasked}。请本人用这个号码登录` });
      }
      const errors = Object.fromEntries(answer.fields.map((wrong) => [wrong.field, wrong.message]));
      this.setData({ errors, trouble: answer.fields.length > 0 ? '' : sayTrouble(answer, '没有换成') });
    },
  },
});
