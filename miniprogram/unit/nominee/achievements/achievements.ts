interface Achievement {
  readonly title: string;
  readonly date: string;
  readonly detail: string;
}

/** A list of honours, results or benefits. Says `change` with `{ name, value: the whole list }`. */
Component({
  properties: {
    name: { type: String, value: '' },
    title: { type: String, value: '' },
    what: { type: String, value: '' },
    items: { type: Array, value: [] as Achievement[] },
    errors: { type: Object, value: {} as Record<string, string> },
    disabled: { type: Boolean, value: false },
  },
  data: { rows: [] as (Achievement & { number: number })[] },
  observers: {
    items(items: readonly Achievement[]) {
      this.setData({ rows: items.map((item, index) => ({ ...item, number: index + 1 })) });
    },
  },
  methods: {
    tell(items: readonly Achievement[]) {
      this.triggerEvent('change', { name: this.data.name, value: items });
    },
    onChange({ detail, currentTarget }: Told<{ name: keyof Achievement; value: string }> & Tapped<{ index: number }>) {
      const { index } = currentTarget.dataset;
      this.tell(this.data.items.map((item, at) => (at === index ? { ...item, [detail.name]: detail.value } : item)));
    },
    add() {
      this.tell([...this.data.items, { title: '', date: '', detail: '' }]);
    },
    remove({ currentTarget }: Tapped<{ index: number }>) {
      this.tell(this.data.items.filter((_, at) => at !== currentTarget.dataset.index));
    },
  },
});
