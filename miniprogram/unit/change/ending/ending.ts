import type { InputOf, ReplyOf } from '../../../../typings/api';
import { call } from '../../../cloud/call';
import { sayTrouble } from '../../../cloud/sayTrouble';

type Option = ReplyOf<'unit', 'standing'>['end'];
type Why = InputOf<'unit', 'end'>['why'];

/** A life has changed: the nomination ends without blame. Says `changed` with what was done. */
Component({
  properties: {
    nominationId: { type: String, value: '' },
    option: { type: Object, value: {} as Option },
    name: { type: String, value: '' },
    /** The person does not want it: nothing else is to be chosen. */
    declined: { type: Boolean, value: false },
  },
  data: { choices: [] as Option['choices'], why: '' as Why | '', on: '', note: '', errors: {} as Record<string, string>, trouble: '', busy: false },
  observers: {
    'option, declined'({ choices = [] }: Partial<Option>, declined: boolean) {
      const others = choices.filter(({ value }) => value !== 'declined');
      this.setData({ choices: others, why: declined ? 'declined' : others.some(({ value }) => value === this.data.why) ? this.data.why : '' });
    },
  },
  methods: {
    onField({ detail }: Told<{ name: string; value: string }>) {
      this.setData({ [detail.name]: detail.value, [`errors.${detail.name}`]: '', trouble: '' });
    },
    async end() {
      const { nominationId, name, why, on, note, option } = this.data;
      if (why === '') return;
      const { confirm } = await wx.showModal({ title: `终止对${name}的推荐`, content: option.follows, confirmText: '终止' });
      if (!confirm) return;
      this.setData({ busy: true, trouble: '' });
      const answer = await call('unit', 'end', { nominationId, why, on, ...(note.trim() === '' ? {} : { note }) });
      this.setData({ busy: false });
      if (answer.ok) return void this.triggerEvent('changed', { done: '推荐已终止' });
      const errors = Object.fromEntries(answer.fields.map((wrong) => [wrong.field, wrong.message]));
      this.setData({ errors, trouble: answer.fields.length > 0 ? '' : sayTrouble(answer, '没有办成') });
    },
  },
});
