interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/** One of a few, each a box big enough for a thumb. Says `change` with `{ name, value }`. */
Component({
  properties: {
    name: { type: String, value: '' },
    label: { type: String, value: '' },
    value: { type: String, value: '' },
    options: { type: Array, value: [] as Choice[] },
    error: { type: String, value: '' },
    hint: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
  },
  methods: {
    pick(event: Tapped<{ choice: Choice }>) {
      const { choice } = event.currentTarget.dataset;
      if (this.data.disabled || choice.disabled || choice.value === this.data.value) return;
      this.triggerEvent('change', { name: this.data.name, value: choice.value });
    },
  },
});
