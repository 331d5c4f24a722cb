import { pointerAt, type Band } from './pointer';

/** The steel rule as a scale of bands: each with its rate, the one that holds in blue, gold where the unit stands. */
Component({
  properties: {
    bands: { type: Array, value: [] as Band[] },
    headcount: { type: Number, value: 0 },
  },
  data: { left: '', edge: 'middle', spoken: '' },
  observers: {
    'bands, headcount'(bands: readonly Band[], headcount: number) {
      const at = pointerAt(bands, headcount);
      const current = bands.find((band) => band.current);
      this.setData({
        left: at === null ? '' : `${(at * 100).toFixed(1)}%`,
        edge: at === null || at < 0.75 ? 'middle' : 'end',
        spoken: current ? `${headcount}人，落在${current.label}一档，${current.rateText}` : '',
      });
    },
  },
});
