import { blankForm } from '../blankForm';
import { stepOf, type Problem } from '../steps';

/** Step 5: what is still wrong and where, the unit's word for it, and how the nominee confirms. */
Component({
  properties: {
    form: { type: Object, value: blankForm },
    errors: { type: Object, value: {} as Record<string, string> },
    counts: { type: Array, value: [] as number[] },
    problems: { type: Array, value: [] as Problem[] },
    hint: { type: String, value: '' },
    canWithdraw: { type: Boolean, value: false },
    disabled: { type: Boolean, value: false },
  },
  methods: {
    pass({ detail }: Told<{ name: string; value: boolean }>) {
      this.triggerEvent('change', detail);
    },
    go({ currentTarget }: Tapped<{ field: string }>) {
      const { field } = currentTarget.dataset;
      this.triggerEvent('step', { step: stepOf(field), field });
    },
    withdraw() {
      this.triggerEvent('withdraw');
    },
  },
});
