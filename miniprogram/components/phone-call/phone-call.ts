import { dial } from './dial';

/** A phone number to tap: it calls. */
Component({
  properties: {
    phone: { type: String, value: '' },
    /** How it is written; the number itself where nothing else is said. */
    text: { type: String, value: '' },
    /** Whose it is, for who does not see what stands around it. */
    whose: { type: String, value: '' },
  },
  methods: {
    call() {
      void dial(this.data.phone);
    },
  },
});
