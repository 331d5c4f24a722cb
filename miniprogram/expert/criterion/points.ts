/** How a criterion's points follow from what a hand does. */
const most = 100;

export const steppedBy = (points: number, by: number): number | null => (points < 0 ? null : Math.min(most, Math.max(0, points + by)));

/** null for what is no whole number from 0 to 100. */
export function typedPoints(text: string): number | null {
  const typed = text.trim();
  return /^\d{1,3}$/.test(typed) && Number(typed) <= most ? Number(typed) : null;
}

/** Where a finger stands on the track, in whole points. */
export const pointsAt = (x: number, { left, width }: { readonly left: number; readonly width: number }): number | null =>
  width > 0 ? Math.min(most, Math.max(0, Math.round(((x - left) * most) / width))) : null;
