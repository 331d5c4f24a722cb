/** Where a headcount stands on the rule of bands. All bands are drawn as wide, so each is a scale of its own. */

export interface Band {
  readonly label: string;
  readonly from: number;
  readonly rateText: string;
  readonly current: boolean;
}

/** The last band has no end; it is drawn as if it ended here, in multiples of its beginning. */
const openEnd = 3;

/** The pointer's place as a share of the whole rule, 0 to 1; null when no band holds the headcount. */
export function pointerAt(bands: readonly Band[], headcount: number): number | null {
  const index = bands.findIndex(({ current }) => current);
  const band = bands[index];
  if (!band || headcount < band.from) return null;
  const from = Math.max(band.from, 1);
  const to = bands[index + 1]?.from ?? from * openEnd;
  const within = Math.min(1, Math.log(Math.max(headcount, from) / from) / Math.log(to / from));
  return (index + within * 0.98) / bands.length;
}
