import type { ReplyOf } from '../../../../typings/api';
import { blankForm } from '../blankForm';

type Attached = ReplyOf<'unit', 'attach'>;

/** Step 3: honours, results and what they brought. */
Component({
  properties: {
    form: { type: Object, value: blankForm },
    errors: { type: Object, value: {} as Record<string, string> },
    papers: { type: Array, value: [] as Attached['papers'][number][] },
    nominationId: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
    /** The field to write in. */
    focused: { type: String, value: '' },
  },
  methods: {
    leave({ detail }: Told<{ name: string }>) {
      this.triggerEvent('leave', detail);
    },
    pass({ detail }: Told<{ name: string; value: unknown }>) {
      this.triggerEvent('change', detail);
    },
    passPapers({ detail }: Told<Attached>) {
      this.triggerEvent('attached', detail);
    },
  },
});
