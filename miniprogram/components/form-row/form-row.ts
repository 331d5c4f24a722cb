/** A field to write in. Says `change` with `{ name, value }` at every stroke and `leave` with the same once done. */
Component({
  properties: {
    name: { type: String, value: '' },
    label: { type: String, value: '' },
    value: { type: String, value: '' },
    error: { type: String, value: '' },
    hint: { type: String, value: '' },
    placeholder: { type: String, value: '' },
    suffix: { type: String, value: '' },
    type: { type: String, value: 'text' as 'text' | 'number' | 'idcard' | 'long' },
    maxlength: { type: Number, value: 100 },
    disabled: { type: Boolean, value: false },
    focus: { type: Boolean, value: false },
  },
  methods: {
    onChange({ detail }: Told<{ value: string }>) {
      this.triggerEvent('change', { name: this.data.name, value: detail.value });
    },
    onBlur({ detail }: Told<{ value: string }>) {
      this.triggerEvent('leave', { name: this.data.name, value: detail.value });
    },
  },
});
