import { fillingOf, type Filling } from './places';

/** Places used of a tier: boxes for a few, a bar for many, words for both. */
Component({
  properties: {
    name: { type: String, value: '' },
    used: { type: Number, value: 0 },
    /** Null where there is no limit. */
    places: { type: null, value: null as number | null },
    /** What is left, ready to print. */
    text: { type: String, value: '' },
    over: { type: Boolean, value: false },
  },
  data: { filling: fillingOf('', 0, null) as Filling },
  observers: {
    'name, used, places'(name: string, used: number, places: number | null) {
      this.setData({ filling: fillingOf(name, used, places) });
    },
  },
});
