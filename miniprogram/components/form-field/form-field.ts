/** The frame of every field: label, the control in the slot, what is wrong, what to know. */
Component({
  properties: {
    label: { type: String, value: '' },
    error: { type: String, value: '' },
    hint: { type: String, value: '' },
  },
});
