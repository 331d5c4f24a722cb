/** Nothing there yet: what that means and, in the slot, what to do. */
Component({
  properties: {
    icon: { type: String, value: 'file' },
    title: { type: String, value: '' },
    text: { type: String, value: '' },
  },
});
