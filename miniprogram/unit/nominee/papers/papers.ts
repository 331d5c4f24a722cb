import type { ReplyOf } from '../../../../typings/api';

/** Step 4: the papers. */
Component({
  properties: {
    nominationId: { type: String, value: '' },
    papers: { type: Array, value: [] as ReplyOf<'unit', 'attach'>['papers'][number][] },
    errors: { type: Object, value: {} as Record<string, string> },
    disabled: { type: Boolean, value: false },
  },
  methods: {
    pass({ detail }: Told<ReplyOf<'unit', 'attach'>>) {
      this.triggerEvent('attached', detail);
    },
  },
});
