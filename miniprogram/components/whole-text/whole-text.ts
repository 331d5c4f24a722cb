/** What belongs together: a day with its weekday, a number with what it counts, a part of a name with the dot after it. */
const whole = /((?:\d+年)?\d+月\d+日(?:（周.）)?|\d+ ?[天人名家份项号]|[\u4e00-\u9fff]{1,7}·)/;

/** By turns what may break and what is whole. */
const runsOf = (text: string): readonly Run[] => text.split(whole).map((run, at) => ({ at, text: run, whole: at % 2 === 1 }));

interface Run {
  readonly at: number;
  readonly text: string;
  readonly whole: boolean;
}

/** A sentence in which no line ends within a date or between a number and what it counts, nor begins with the dot of a name. */
Component({
  properties: { text: { type: String, value: '' } },
  data: { runs: [] as readonly Run[] },
  observers: {
    text(text: string) {
      this.setData({ runs: runsOf(text) });
    },
  },
});
