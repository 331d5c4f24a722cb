interface Change {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly what: string;
}

/** 改了什么: field by field in the printed order, what stood there struck out above what stands there now. */
Component({
  properties: { changes: { type: Array, value: [] as Change[] } },
  data: { rows: [] as (Change & { key: string })[] },
  observers: {
    changes(changes: readonly Change[]) {
      this.setData({ rows: changes.map((change, index) => ({ ...change, key: `${index}` })) });
    },
  },
});
