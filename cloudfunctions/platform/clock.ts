/** The one place that reads time. */
import { epochOf, instantAt, type Instant } from '../domain/beijing';

/** This moment in Beijing, `2024-12-05T09:00:00.000+08:00`. */
export const now = (): Instant => instantAt(Date.now());

/** So many milliseconds after an instant. */
export const later = (instant: Instant, milliseconds: number): Instant => instantAt(epochOf(instant) + milliseconds);

/** Milliseconds since it was made, for the log. */
export const stopwatch = (): (() => number) => {
  const began = performance.now();
  return () => Math.round(performance.now() - began);
};
