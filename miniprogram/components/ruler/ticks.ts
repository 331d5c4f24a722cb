/** Where the lines of the steel rule stand. Positions are shares of its length, 0 to 1. */

export type Anchor = 'start' | 'middle' | 'end';

export interface Tick {
  readonly left: string;
  readonly size: 'short' | 'middle' | 'long';
  readonly past: boolean;
}

const mostTicks = 120;

/** One tick a day, every fifth a little longer, those at `marks` the longest; `past` up to `today`. */
export function ticksOf(days: number, marks: readonly number[], today: number): Tick[] {
  const count = Math.min(Math.max(Math.round(days), 1), mostTicks);
  const step = 1 / count;
  return Array.from({ length: count + 1 }, (_, index) => {
    const at = index * step;
    const marked = marks.some((mark) => Math.abs(mark - at) < step / 2);
    return {
      left: `${(at * 100).toFixed(2)}%`,
      size: marked ? 'long' : index % 5 === 0 ? 'middle' : 'short',
      past: at <= today + step / 2,
    };
  });
}

/** Which edge of a label keeps to its line, so that the outermost labels stay on the screen. */
export function anchorOf(at: number, margin: number): Anchor {
  if (at <= margin) return 'start';
  return at >= 1 - margin ? 'end' : 'middle';
}
