interface Section {
  readonly title: string;
  readonly rows: readonly { readonly field: string; readonly label: string; readonly value: string }[];
}
type Row = Section['rows'][number];

/** A form to read, section by section. With `ask` every row carries a small button that says `ask` with the row. */
Component({
  properties: {
    sections: { type: Array, value: [] as Section[] },
    /** The words of the button at each row, `` for none. */
    ask: { type: String, value: '' },
    /** Whose phone can be called from the form, '' where it is only read. */
    calls: { type: String, value: '' },
    /** Fields that carry a mark already, with their words. */
    marks: { type: Object, value: {} as Readonly<Record<string, string>> },
  },
  methods: {
    onAsk(event: Tapped<{ row: Row }>) {
      this.triggerEvent('ask', event.currentTarget.dataset.row);
    },
  },
});
