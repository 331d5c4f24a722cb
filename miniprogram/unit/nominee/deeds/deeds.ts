import { blankForm } from '../blankForm';

/** Step 3: honours, results and what they brought. */
Component({
  properties: {
    form: { type: Object, value: blankForm },
    errors: { type: Object, value: {} as Record<string, string> },
    disabled: { type: Boolean, value: false },
  },
  methods: {
    pass({ detail }: Told<{ name: string; value: unknown }>) {
      this.triggerEvent('change', detail);
    },
  },
});
