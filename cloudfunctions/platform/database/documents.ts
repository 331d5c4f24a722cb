/** Documents that only the platform knows. */
import { unitPaperSlots } from '../../domain/nomination/desk';
import { paperSlots } from '../../domain/papers/paper';

/** How often one person tried one thing; `_id` is `<what>|<personId>`. */
export interface Attempts {
  readonly _id: string;
  /** When this count began. */
  readonly since: string;
  readonly count: number;
}

/** What a unit uploads. */
export const unitPurposes = ['statement', 'importSheet', ...paperSlots, ...unitPaperSlots] as const;
export const uploadPurposes = [...unitPurposes, 'poolSheet'] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];

/** A file that nobody will need any more; a timer takes it out of storage. `_id` is of its path. */
export interface Disposable {
  readonly _id: string;
  readonly fileId: string;
  readonly dueAt: string;
  /** The sweep is deleting it: too late to take it back. */
  readonly claimed: boolean;
  /** Of an uploaded table: with it go the drafts that were written from it and that its desk does not name. */
  readonly drafts?: SheetDrafts;
}

export interface SheetDrafts {
  readonly desk: string;
  readonly ticketId: string;
}

/** A unit's forms on their way into one archive; `_id` is the desk's. Each step adds one part, in order. */
export interface ArchiveJob {
  readonly _id: string;
  /** A new one for each beginning: what an earlier one still adds is thrown away. */
  readonly run: string;
  /** What it was made from; changed since, it begins anew. */
  readonly basis: string;
  readonly total: number;
  /** Forms one behind the other, with the bytes of each. */
  readonly parts: readonly { readonly fileId: string; readonly sizes: readonly number[] }[];
  readonly file: { readonly fileId: string; readonly size: number } | null;
  /** Its files are deleted after that. */
  readonly expiresAt: string;
}

/** Leave for one upload; `_id` is in the path it allows. */
export interface Ticket {
  readonly _id: string;
  readonly personId: string;
  /** The unit it is for, or the office: `city`. */
  readonly owner: string;
  readonly purpose: UploadPurpose;
  /** What the person called the file; shown, never trusted. */
  readonly name: string;
  readonly path: string;
  readonly expiresAt: string;
}
