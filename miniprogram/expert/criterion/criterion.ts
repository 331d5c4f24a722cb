import { pointsAt, steppedBy, typedPoints } from './points';

/**
 * One criterion: typed, stepped or slid, whole points from 0 to 100. No thumb and no number until it is scored, and no step either: it would have to
 * begin somewhere, and where it begins sways. Drawn here since TDesign's slider claims 0 before anybody has scored, and would weigh on the first screen.
 */
Component({
  properties: {
    title: { type: String, value: '' },
    about: { type: String, value: '' },
    weight: { type: Number, value: 0 },
    /** Below zero: not scored. */
    points: { type: Number, value: -1 },
    disabled: { type: Boolean, value: false },
  },
  methods: {
    say(points: number | null) {
      if (points !== null && !this.data.disabled && points !== this.data.points) this.triggerEvent('change', { points });
    },
    onStep({ currentTarget }: Tapped<{ by: number }>) {
      this.say(steppedBy(this.data.points, currentTarget.dataset.by));
    },
    onTyped({ detail }: Told<{ value: string }>) {
      this.say(typedPoints(detail.value));
    },
    onTrack({ detail }: Told<{ x: number }>) {
      this.slideTo(detail.x);
    },
    onDrag({ touches }: WechatMiniprogram.TouchEvent) {
      const x = touches[0]?.clientX;
      if (x !== undefined) this.slideTo(x);
    },
    slideTo(x: number) {
      const track = this.createSelectorQuery().select('.criterion__track');
      track.boundingClientRect((rect) => this.say(pointsAt(x, rect))).exec();
    },
  },
});
