import type { InputOf, ReplyOf } from '../../../../typings/api';
import { call } from '../../../cloud/call';
import { troubleIn } from '../../../cloud/sayTrouble';
import { blankForm } from '../blankForm';
import { stepOf, type Problem } from '../steps';

type Changes = ReplyOf<'unit', 'changes'>;
type Doubt = { readonly field: InputOf<'unit', 'answerDispute'>['field']; readonly label: string; readonly text: string };

const isOwed = ({ returned, disputes }: Changes): boolean =>
  [...(returned?.remarks ?? []), ...disputes].some(({ done, answer }) => !done && answer === '');

/**
 * Step 5: what is still wrong and where, what was asked to be changed and what has been, the unit's word for it, and how
 * the nominee confirms.
 */
Component({
  properties: {
    nominationId: { type: String, value: '' },
    revision: { type: Number, value: 0 },
    form: { type: Object, value: blankForm },
    errors: { type: Object, value: {} as Record<string, string> },
    counts: { type: Array, value: [] as number[] },
    problems: { type: Array, value: [] as Problem[] },
    hint: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
  },
  data: {
    changes: null as Changes | null,
    /** Whether something that a return or the nominee asked for is neither changed nor answered. */
    owes: false,
    /** The doubt that is being answered, null for none. */
    asking: null as Doubt | null,
    answer: '',
    answerError: '',
    busy: false,
  },
  observers: {
    'nominationId, revision'(nominationId: string) {
      if (nominationId !== '') void this.load();
    },
  },
  methods: {
    async load() {
      const answer = await call('unit', 'changes', { nominationId: this.data.nominationId });
      if (answer.ok) this.setData({ changes: answer.data, owes: isOwed(answer.data) });
    },
    pass({ detail }: Told<{ name: string; value: boolean }>) {
      this.triggerEvent('change', detail);
    },
    go({ currentTarget }: Tapped<{ field: string }>) {
      this.lead(currentTarget.dataset.field);
    },
    onGo({ detail }: Told<{ field: string }>) {
      this.lead(detail.field);
    },
    lead(field: string) {
      this.triggerEvent('step', { step: stepOf(field), field });
    },
    ask({ detail }: Told<Doubt>) {
      this.setData({ asking: detail, answer: '', answerError: '' });
    },
    onVisible({ detail }: Told<{ visible: boolean }>) {
      if (!detail.visible) this.hush();
    },
    hush() {
      this.setData({ asking: null });
    },
    onAnswer({ detail }: Told<{ value: string }>) {
      this.setData({ answer: detail.value, answerError: '' });
    },
    async send() {
      const { nominationId, asking, answer: text } = this.data;
      if (!asking) return;
      if (text.trim() === '') return this.setData({ answerError: '写一句为什么没有错' });
      this.setData({ busy: true });
      const answer = await call('unit', 'answerDispute', { nominationId, field: asking.field, text });
      this.setData({ busy: false, answerError: troubleIn(answer, '没有发出') });
      if (!answer.ok) return;
      this.hush();
      await this.load();
    },
  },
});
