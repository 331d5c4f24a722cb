/** What 打印和归档 shows, and what comes back when something is made. */
import type { PrintedKind } from '../../domain/submission/printed';
import type { Route } from '../../domain/terms';
import type { StateTag } from '../../platform/views';

/** A file to take away: `url` gives it for ten minutes, then the same is asked again. */
export interface MadeFileView {
  readonly fileId: string;
  /** What the person's own machine may call it, with its ending. */
  readonly name: string;
  readonly url: string;
  /** Bytes. */
  readonly size: number;
}

export interface FormFileView extends MadeFileView {
  readonly type: 'docx' | 'xlsx';
  /** Who is not on it, '' where all are. */
  readonly note: string;
}

export interface ArchiveView {
  /** Give it back with the next call. */
  readonly run: string;
  readonly done: number;
  readonly total: number;
  /** What was made for the run given is worth nothing any more, since something has changed. */
  readonly restarted: boolean;
  /** Present once all is in it. */
  readonly file: MadeFileView | null;
}

export interface DocumentView {
  readonly key: string;
  readonly kind: PrintedKind;
  readonly route: Route | null;
  readonly title: string;
  /** For which step it is needed, where the stamp goes, what comes next. */
  readonly when: string;
  readonly stamp: string;
  readonly next: string;
  /** Leads to where the scan is handed in, '' where nothing is. */
  readonly page: string;
  readonly pageText: string;
  /** Why it cannot be made yet, '' where it can. */
  readonly whyNot: string;
}

export interface DocumentsView {
  readonly unitName: string;
  readonly documents: readonly DocumentView[];
  readonly archive: { readonly ready: number; readonly text: string };
  readonly people: readonly {
    readonly nominationId: string;
    readonly name: string;
    readonly tierName: string;
    readonly tag: StateTag;
    /** Whether this one may still confirm on paper. */
    readonly signs: boolean;
  }[];
  readonly total: number;
  readonly nextCursor: string | null;
}
