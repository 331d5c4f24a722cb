/** One fact of the record, written in the transaction that made it true. `_id` = `<aggregate>|<seq>`; never an ID number inside. */
export interface LedgerEvent {
  readonly _id: string;
  readonly aggregate: string;
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly actor: { readonly personId: string; readonly role: string };
  readonly facts: Readonly<Record<string, unknown>>;
}

export type Audience =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'office'; readonly officeId: string };

export type NoticeTemplate = 'confirmRequested' | 'unitRegistered' | 'unitApproved' | 'unitDeclined' | 'packageArrived' | 'returned' | 'disputed' | 'unitNotSubmitted' | 'ended';

/** A message that leaves after its transaction, once. `_id` = the event's id and a number. */
export interface Notice {
  readonly _id: string;
  readonly to: Audience;
  readonly template: NoticeTemplate;
  readonly page: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly at: string;
  /** failed: nobody could word it or find whom it is for. One that stays at sending was lost with its process. */
  readonly state: 'waiting' | 'sending' | 'done' | 'failed';
  /** How many people got it and how many did not, once it is done. */
  readonly reached?: number;
  readonly unreached?: number;
}
