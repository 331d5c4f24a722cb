import { beijingToday } from '../checks';
import { depthOf, upTo, type Depth } from './depth';

/** A date known to the year, the month or the day. Says `change` with `{ name, value }`. */
Component({
  properties: {
    name: { type: String, value: '' },
    label: { type: String, value: '' },
    value: { type: String, value: '' },
    error: { type: String, value: '' },
    disabled: { type: Boolean, value: false },
  },
  data: {
    depth: 'month' as Depth,
    /** The last day one may pick. */
    today: '',
    depths: [{ depth: 'year', text: '只知道年' }, { depth: 'month', text: '到月' }, { depth: 'date', text: '到日' }],
  },
  lifetimes: {
    attached() {
      this.setData({ today: beijingToday() });
    },
  },
  observers: {
    value(value: string) {
      if (value !== '') this.setData({ depth: depthOf(value) });
    },
  },
  methods: {
    pass({ detail }: Told<{ name: string; value: string }>) {
      this.triggerEvent('change', detail);
    },
    /** To know less cuts the date short; to know more asks for it. */
    turn({ currentTarget }: Tapped<{ depth: Depth }>) {
      const { depth } = currentTarget.dataset;
      const { name, value, disabled } = this.data;
      if (disabled) return;
      this.setData({ depth });
      const short = upTo(depth, value);
      if (short !== value) this.triggerEvent('change', { name, value: short });
    },
  },
});
