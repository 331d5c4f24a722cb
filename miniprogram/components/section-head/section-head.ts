/** A heading with the rule's ticks under it, and a note at its right. */
Component({
  properties: { title: { type: String, value: '' }, note: { type: String, value: '' } },
});
