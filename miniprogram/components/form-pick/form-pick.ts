interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of many, on a wheel. Says `change` with `{ name, value }`. */
Component({
  properties: {
    name: { type: String, value: '' },
    label: { type: String, value: '' },
    value: { type: String, value: '' },
    options: { type: Array, value: [] as Option[] },
    error: { type: String, value: '' },
    hint: { type: String, value: '' },
    placeholder: { type: String, value: '请选择' },
    disabled: { type: Boolean, value: false },
  },
  data: { open: false, text: '', wheel: [] as string[] },
  observers: {
    'value, options'(value: string, options: readonly Option[]) {
      const text = options.find((option) => option.value === value)?.label ?? value;
      this.setData({ text, wheel: value === '' ? [] : [value] });
    },
  },
  methods: {
    show() {
      if (!this.data.disabled) this.setData({ open: true });
    },
    hide() {
      this.setData({ open: false });
    },
    onConfirm({ detail }: Told<{ value: readonly string[] }>) {
      this.setData({ open: false });
      const [value] = detail.value;
      if (value !== undefined) this.triggerEvent('change', { name: this.data.name, value });
    },
  },
});
