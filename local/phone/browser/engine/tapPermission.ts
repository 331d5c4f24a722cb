/**
 * Some of WeChat's interfaces answer only to a person's tap. Strict ones must be called while the tap is being handled
 * (before waiting for a reply); the others within five seconds, as browsers count for a file dialog.
 */
const laxMilliseconds = 5000;

let handling = 0;
let lastTap = -Infinity;

/** Runs what a tap causes. The permission lasts to the end of this turn, promises already settled included. */
export function whileTapping(work: () => void): void {
  handling += 1;
  lastTap = performance.now();
  setTimeout(() => (handling -= 1));
  work();
}

export const isTapping = (): boolean => handling > 0;

export const tappedLately = (): boolean => performance.now() - lastTap < laxMilliseconds;
