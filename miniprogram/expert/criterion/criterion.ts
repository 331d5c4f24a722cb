/** One criterion: typed, stepped or slid, whole points from 0 to 100. No thumb and no number until it is scored. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    title: { type: String, value: '' },
    about: { type: String, value: '' },
    weight: { type: Number, value: 0 },
    /** Below zero: not scored. */
    points: { type: Number, value: -1 },
    disabled: { type: Boolean, value: false },
  },
  methods: {
    say(points: number) {
      if (!this.data.disabled && points !== this.data.points) this.triggerEvent('change', { points });
    },
    onStep({ detail }: Told<{ value: number | string }>) {
      this.say(Number(detail.value));
    },
    onSlide({ detail }: Told<{ value: number }>) {
      this.say(Math.round(detail.value));
    },
    /** The first number is typed or slid: a step would have to begin somewhere, and where it begins sways. */
    onFirst({ detail }: Told<{ value: string }>) {
      const text = detail.value.trim();
      if (/^\d{1,3}$/.test(text) && Number(text) <= 100) this.say(Number(text));
    },
  },
});
