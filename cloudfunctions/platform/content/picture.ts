import type { FileFault } from '../../domain/papers/fileFaults';

/** A picture as its bytes describe it. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Where the picture ends; what comes behind belongs to something else. */
  readonly end: number;
}

export const isPicture = (found: Picture | FileFault): found is Picture => typeof found === 'object';

/** More than any phone's camera takes; whoever opens it needs four bytes for each. */
const mostPixels = 120_000_000;
const longestSide = 30_000;
/** Below this nothing on a paper can be read. */
const shortestSide = 200;
/** One inch at 300 dots, as photos for certificates are asked for. */
const photo = { width: 295, height: 413 };

/** Whether its size makes sense for a paper, or for the photo of a person. */
export function sizeFault({ width, height }: Picture, isPhoto: boolean): FileFault | null {
  if (width * height > mostPixels || Math.max(width, height) > longestSide) return 'tooManyPixels';
  if (isPhoto && (width < photo.width || height < photo.height)) return 'photoTooSmall';
  return Math.min(width, height) < shortestSide ? 'tooSmall' : null;
}
