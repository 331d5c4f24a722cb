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
    /** What the places are used by, as it is spoken. */
    verb: { type: String, value: '推荐' },
    over: { type: Boolean, value: false },
  },
  data: { filling: fillingOf('', 0, null) as Filling },
  observers: {
    'name, used, places, verb'(name: string, used: number, places: number | null, verb: string) {
      this.setData({ filling: fillingOf(name, used, places, verb) });
    },
  },
});
