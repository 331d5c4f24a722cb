/**
 * Tables that a function makes for somebody to take away: kept for a day under a path that nobody can guess, and on the way
 * out before they are written, so that a killed process leaves nothing behind.
 */
import { allow, type Decision } from '../domain/refusal';
import { countAttempt } from './attempts';
import { later } from './clock';
import { cloud } from './database/connect';
import { disposables } from './database/collections';
import { transact } from './database/transact';
import { temporaryUrls } from './files';
import { randomId } from './secrets';

const kept = 24 * 60 * 60 * 1000;
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
  const cloudPath = `made/${randomId()}/${plain}`;
  const { data } = await cloud().getUploadMetadata({ cloudPath });
  const { fileId } = data;
  const counted = await transact(async (tx) => {
    const decision = await countAttempt(tx, { what: 'sheet', who, most: mostInAnHour, now });
    if (decision.ok) await tx.put(disposables, { _id: cloudPath, fileId, dueAt: later(now, kept) });
    return decision;
  });
  if (!counted.ok) return counted;
  await cloud().uploadFile({ cloudPath, fileContent: Buffer.from(await write()) });
  const urls = await temporaryUrls([fileId]);
  return allow({ fileId, name, url: urls[fileId] ?? '' });
}
