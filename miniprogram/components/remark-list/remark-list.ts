interface Remark {
  readonly field: string;
  readonly label: string;
  readonly text: string;
  readonly answer: string;
  readonly done: boolean;
}

/** What was remarked on fields, ticked once the field changed. `go` leads to the field, `answer` replies in words. */
Component({
  properties: {
    remarks: { type: Array, value: [] as Remark[] },
    /** Whether a tap on a row leads to its field. */
    leads: { type: Boolean, value: false },
    /** Whether what is right as it stands can be answered. */
    answerable: { type: Boolean, value: false },
  },
  methods: {
    go({ currentTarget }: Tapped<{ field: string }>) {
      if (this.data.leads) this.triggerEvent('go', { field: currentTarget.dataset.field });
    },
    answer({ currentTarget }: Tapped<{ remark: Remark }>) {
      this.triggerEvent('answer', currentTarget.dataset.remark);
    },
  },
});
