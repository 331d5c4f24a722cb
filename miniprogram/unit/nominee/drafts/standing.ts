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

/** `10:05` by this phone. */
export function clock(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
}
