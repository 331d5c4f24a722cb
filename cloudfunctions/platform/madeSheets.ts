/** Tables that a function makes for somebody to take away, so many in an hour. */
import { allow, type Decision } from '../domain/refusal';
import { countAttempt } from './attempts';
import { transact } from './database/transact';
import { addressOf, expire, fill, madeUntil, reserve } from './madeFiles';

/** Far more than anybody corrects, far less than a program would ask for. */
const mostInAnHour = 60;

export interface MadeSheet {
  readonly fileId: string;
  /** What the person sees. */
  readonly name: string;
  readonly url: string;
}

export interface Making {
  /** Its name in storage: of its kind, never of anybody. */
  readonly plain: string;
  readonly name: string;
  readonly who: string;
  readonly now: string;
  readonly write: () => Promise<Uint8Array>;
}

export async function makeSheet({ plain, name, who, now, write }: Making): Promise<Decision<MadeSheet, 'tooManyAttempts' | 'busy'>> {
  const place = await reserve(plain);
  const counted = await transact(async (tx) => {
    const decision = await countAttempt(tx, { what: 'sheet', who, most: mostInAnHour, now });
    if (decision.ok) await expire(tx, place, madeUntil(now));
    return decision;
  });
  if (!counted.ok) return counted;
  await fill(place, Buffer.from(await write()));
  return allow({ fileId: place.fileId, name, url: await addressOf(place.fileId) });
}
