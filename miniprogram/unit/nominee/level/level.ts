import type { ReplyOf } from '../../../../typings/api';
import { blankForm, type Form } from '../blankForm';
import { tierChoices, type TierChoices } from './tierChoices';

type Options = ReplyOf<'unit', 'formOptions'>;

/** Step 2: the skill level held and the tier asked for. */
Component({
  properties: {
    form: { type: Object, value: blankForm },
    errors: { type: Object, value: {} as Record<string, string> },
    options: { type: null, value: null as Options | null },
    tier: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
    /** The field to write in. */
    focused: { type: String, value: '' },
  },
  data: {
    levels: [] as { value: string; label: string }[],
    choices: { tiers: [], why: '' } as TierChoices,
    years: '',
  },
  observers: {
    'options, form'(options: Options | null, form: Form) {
      if (!options) return;
      this.setData({
        levels: options.levels.map(({ level, name }) => ({ value: level, label: name })),
        choices: tierChoices(options, form.skillLevel),
        years: form.occupationYears === null ? '' : String(form.occupationYears),
      });
    },
  },
  methods: {
    leave({ detail }: Told<{ name: string }>) {
      this.triggerEvent('leave', detail);
    },
    pass({ detail }: Told<{ name: string; value: string }>) {
      this.triggerEvent('change', detail);
    },
    onYears({ detail }: Told<{ value: string }>) {
      const years = /^\d{1,2}$/.test(detail.value) ? Number(detail.value) : null;
      this.triggerEvent('change', { name: 'occupationYears', value: years });
    },
    /** A tier that the new level does not open gives way to the first that it does. */
    onLevel({ detail }: Told<{ name: string; value: Form['skillLevel'] }>) {
      this.triggerEvent('change', detail);
      const { options, tier } = this.data;
      const open = options ? tierChoices(options, detail.value).tiers.filter(({ disabled }) => !disabled) : [];
      const [first] = open;
      if (first && open.every(({ value }) => value !== tier)) this.triggerEvent('tier', { value: first.value });
    },
    onTier({ detail }: Told<{ value: string }>) {
      this.triggerEvent('tier', { value: detail.value });
    },
  },
});
