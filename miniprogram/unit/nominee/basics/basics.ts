import type { ReplyOf } from '../../../../typings/api';
import { blankForm } from '../blankForm';

type Options = ReplyOf<'unit', 'formOptions'>;
const asOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** Step 1: who it is. */
Component({
  properties: {
    form: { type: Object, value: blankForm },
    errors: { type: Object, value: {} as Record<string, string> },
    options: { type: null, value: null as Options | null },
    /** The ID number saved already, masked. */
    idMasked: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
    /** The field to write in. */
    focused: { type: String, value: '' },
  },
  data: {
    genders: asOptions([]),
    ethnicities: asOptions([]),
    parties: asOptions([]),
    educations: asOptions([]),
  },
  observers: {
    options(options: Options | null) {
      if (!options) return;
      const { gender, ethnicity, politicalStatus, education } = options.choices;
      this.setData({ genders: asOptions(gender), ethnicities: asOptions(ethnicity), parties: asOptions(politicalStatus), educations: asOptions(education) });
    },
  },
  methods: {
    leave({ detail }: Told<{ name: string }>) {
      this.triggerEvent('leave', detail);
    },
    pass({ detail }: Told<{ name: string; value: string }>) {
      this.triggerEvent('change', detail);
    },
  },
});
