import type { Draft } from './draft';
import type { Conflict } from './merge';
import type { Nominee } from './send';

/** clean: nothing to save. phone: kept here, not sent yet. closed: not to be written in any more. */
export type Saved = 'clean' | 'phone' | 'saving' | 'saved' | 'offline' | 'failed' | 'conflict' | 'closed';

/** How the writing stands, for the page to show. */
export interface Standing {
  readonly draft: Draft;
  readonly saved: Saved;
  /** `10:05` by this phone. */
  readonly savedAt: string;
  readonly waiting: number;
  readonly why: string;
  readonly conflicts: readonly Conflict[];
  /** What only a colleague changed, by label; it is in the form. */
  readonly taken: readonly string[];
  /** The functions' problems with what was saved last, null while none is known. */
  readonly problems: Nominee['problems'] | null;
  /** What the functions said of single fields. */
  readonly refused: Readonly<Record<string, string>>;
  /** Given where the newest revision had to be fetched. */
  readonly view: Nominee | null;
}

/** `10:05`: Beijing's time by this phone's clock. */
export const clock = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(11, 16);
