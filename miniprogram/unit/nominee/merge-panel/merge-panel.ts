import type { Conflict } from '../drafts/merge';
import type { Side } from '../drafts/mergeList';

/** Fields that a colleague and the writer both changed: both versions, one to choose. Says `choose` with `{ key, side }`, and `settle`. */
Component({
  properties: {
    conflicts: { type: Array, value: [] as Conflict[] },
    /** Chosen already and on its way. */
    settled: { type: Boolean, value: false },
  },
  data: { open: 0 },
  observers: {
    conflicts(conflicts: readonly Conflict[]) {
      this.setData({ open: conflicts.filter(({ chosen }) => chosen === '').length });
    },
  },
  methods: {
    choose({ currentTarget }: Tapped<{ key: string; side: Side }>) {
      if (!this.data.settled) this.triggerEvent('choose', currentTarget.dataset);
    },
    settle() {
      this.triggerEvent('settle');
    },
  },
});
