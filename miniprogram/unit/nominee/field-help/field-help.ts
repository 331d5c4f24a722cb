import { help, type Help } from './help';

/** A field in the slot with a “?” at its corner that unfolds what is meant. */
Component({
  properties: {
    name: { type: String, value: '' },
    /** As the field is called, for the ear. */
    label: { type: String, value: '' },
  },
  data: { open: false, text: null as Help | null },
  lifetimes: {
    attached() {
      this.setData({ text: help[this.data.name] ?? null });
    },
  },
  methods: {
    toggle() {
      this.setData({ open: !this.data.open });
    },
  },
});
