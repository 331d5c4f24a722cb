/** A statement to put one's tick to. Says `change` with `{ name, value: boolean }`. */
Component({
  properties: {
    name: { type: String, value: '' },
    text: { type: String, value: '' },
    value: { type: Boolean, value: false },
    error: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
  },
  methods: {
    toggle() {
      if (!this.data.disabled) this.triggerEvent('change', { name: this.data.name, value: !this.data.value });
    },
  },
});
