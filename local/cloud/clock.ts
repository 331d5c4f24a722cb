import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './files/writeAtomically';
import { invalidParameter } from './failure';

/** The time of the made-up world. It ticks on from the moment it was set, also while the server is down. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** As `GET /local/clock` shows it: ISO with Beijing's offset. */
  iso(): string;
  /** Milliseconds that the clock is ahead of the machine's. */
  ahead(): number;
  set(iso: string): void;
  onChange(listener: () => void): void;
}

const firstMoment = '2024-12-05T09:00:00+08:00';
const beijing = 8 * 3600_000;

export const toBeijingIso = (instant: number): string =>
  new Date(instant + beijing).toISOString().replace('Z', '+08:00');

const isoWithOffset = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** Throws INVALID_PARAM for anything but an ISO instant with its offset; a time without one means nothing certain. */
export const parseInstant = (text: string): number => {
  const instant = isoWithOffset.test(text) ? Date.parse(text) : NaN;
  if (!Number.isFinite(instant)) throw invalidParameter(`not an ISO instant with an offset: ${text.slice(0, 60)}`);
  return instant;
};

/** The clock kept in `dataDir`; a new directory starts at the first moment of the made-up season, `now` overrides both. */
export const openClock = (dataDir: string, now?: string): Clock => {
  const file = join(dataDir, 'clock.json');
  const listeners: Array<() => void> = [];
  let ahead = 0;
  const set = (iso: string): void => {
    ahead = parseInstant(iso) - Date.now();
    writeAtomically(file, JSON.stringify({ ahead }));
    listeners.forEach((listener) => listener());
  };
  const kept = existsSync(file) ? keptAhead(readFileSync(file, 'utf8')) : undefined;
  if (now !== undefined || kept === undefined) set(now ?? firstMoment);
  else ahead = kept;
  return {
    now: () => Date.now() + ahead,
    iso: () => toBeijingIso(Date.now() + ahead),
    ahead: () => ahead,
    set,
    onChange: (listener) => listeners.push(listener),
  };
};

const keptAhead = (text: string): number | undefined => {
  const kept: unknown = JSON.parse(text);
  if (typeof kept !== 'object' || kept === null || !('ahead' in kept)) return undefined;
  return typeof kept.ahead === 'number' ? kept.ahead : undefined;
};
