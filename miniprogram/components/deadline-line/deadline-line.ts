/** By when: the sentence of a deadline, amber while it runs and red once it has passed. */
Component({
  properties: { sentence: { type: String, value: '' }, open: { type: Boolean, value: true } },
});
