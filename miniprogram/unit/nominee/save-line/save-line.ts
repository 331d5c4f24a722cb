import type { Saved } from '../drafts/standing';

/** Where what was written is now: one calm line. Says `lead` where somebody has to decide or to see something on the form. */
Component({
  properties: {
    saved: { type: String, value: 'clean' as Saved },
    /** `10:05` */
    at: { type: String, value: '' },
    /** Places that the functions do not have. */
    waiting: { type: Number, value: 0 },
    /** Places where somebody has to choose. */
    conflicts: { type: Number, value: 0 },
    why: { type: String, value: '' },
    /** No tier is chosen, so nothing can be sent. */
    tierless: { type: Boolean, value: false },
  },
  methods: {
    lead() {
      this.triggerEvent('lead');
    },
  },
});
