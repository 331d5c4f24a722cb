import { phoneToday, sayDate } from './sayDate';

/** A day (`YYYY-MM-DD`), a month (`YYYY-MM`) or a year. Says `change` with `{ name, value }`. */
Component({
  properties: {
    name: { type: String, value: '' },
    label: { type: String, value: '' },
    value: { type: String, value: '' },
    mode: { type: String, value: 'date' as 'date' | 'month' | 'year' },
    start: { type: String, value: '1960-01-01' },
    /** The last day one may pick, `` for no end. */
    end: { type: String, value: '' },
    error: { type: String, value: '' },
    hint: { type: String, value: '' },
    placeholder: { type: String, value: '选日期' },
    disabled: { type: Boolean, value: false },
  },
  data: { open: false, text: '', wheels: '' },
  observers: {
    value(value: string) {
      this.setData({ text: sayDate(value) });
    },
  },
  methods: {
    show() {
      const { value, end, disabled } = this.data;
      if (!disabled) this.setData({ open: true, wheels: value || end || phoneToday() });
    },
    hide() {
      this.setData({ open: false });
    },
    onConfirm({ detail }: Told<{ value: string }>) {
      this.setData({ open: false });
      this.triggerEvent('change', { name: this.data.name, value: detail.value });
    },
  },
});
