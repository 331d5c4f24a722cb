import { anchorOf, ticksOf, type Anchor, type Tick } from './ticks';

interface Mark {
  readonly at: number;
  readonly day: string;
  readonly text: string;
}
type Today = Pick<Mark, 'at' | 'text'>;

const noToday: Today = { at: 0, text: '' };
const percent = (at: number): string => `${(at * 100).toFixed(2)}%`;

/** The steel rule as a scale of time: one tick a day, a long one at each mark, gold up to today. Drawn on ink. */
Component({
  properties: {
    days: { type: Number, value: 0 },
    today: { type: Object, value: noToday },
    marks: { type: Array, value: [] as Mark[] },
  },
  data: {
    ticks: [] as Tick[],
    labels: [] as (Mark & { left: string; anchor: Anchor })[],
    now: { left: '0%', anchor: 'middle' as Anchor },
    spoken: '',
  },
  observers: {
    'days, today, marks'(days: number, today: Today, marks: readonly Mark[]) {
      this.setData({
        ticks: ticksOf(days, marks.map(({ at }) => at), today.at),
        labels: marks.map((mark) => ({ ...mark, left: percent(mark.at), anchor: anchorOf(mark.at, 0) })),
        now: { left: percent(today.at), anchor: anchorOf(today.at, 0.12) },
        spoken: [today.text, ...marks.map(({ day, text }) => `${day}${text}`)].join('，'),
      });
    },
  },
});
