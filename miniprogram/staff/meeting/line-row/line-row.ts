interface Place {
  readonly place: number;
  readonly look: 'chosen' | 'tie' | 'open' | 'left';
}

/** Up to nine places of a ranking, and the line among them, as on a steel rule. */
Component({
  properties: {
    ranks: { type: Array, value: [] as Place[] },
    /** The line stands behind so many of them. */
    after: { type: Number, value: 0 },
    text: { type: String, value: '' },
    spoken: { type: String, value: '' },
  },
  data: { left: 0 },
  observers: {
    'ranks, after'(ranks: readonly Place[], after: number) {
      const share = ranks.length === 0 ? 0 : (after * 100) / ranks.length;
      // The words under the line keep inside the row.
      this.setData({ left: Math.min(88, Math.max(12, share)) });
    },
  },
});
