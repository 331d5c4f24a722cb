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

export type NoticeTemplate =
  | 'confirmRequested'
  | 'confirmReminder'
  | 'unitRegistered'
  | 'unitApproved'
  | 'unitDeclined'
  | 'packageArrived'
  | 'returned'
  | 'disputed'
  | 'unitNotSubmitted'
  | 'ended'
  | 'rejected'
  | 'listArrived'
  | 'panelInvited'
  | 'panelLeft'
  | 'extended'
  | 'districtExtended'
  | 'placesGranted'
  | 'correctionDue'
  | 'districtDue';

/** Whether a notice asks its nominee to confirm a form; every other only tells. How an ask fared is kept with the nomination. */
export const asksToConfirm = ({ template }: { readonly template: NoticeTemplate }): boolean =>
  template === 'confirmRequested' || template === 'confirmReminder';

/** What became of a message for one person. noAccount: never signed in. failed: WeChat refused it, or its sender died. */
export type Outcome = 'sent' | 'noGrant' | 'noAccount' | 'failed';

export interface Delivery {
  readonly personId: string;
  readonly outcome: Outcome;
  readonly at: string;
}

/** The form that a nominee is asked to confirm, or told of. */
export interface About {
  /** The desk's id. */
  readonly desk: string;
  readonly nominationId: string;
  readonly revision: number;
}

/** A message that leaves after its transaction, once. `_id` = the event's id and a number. */
export interface Notice {
  readonly _id: string;
  readonly to: Audience;
  readonly template: NoticeTemplate;
  readonly page: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly at: string;
  /**
   * failed: nobody could word it or find whom it is for. dropped: nobody needs it any more. One that stays at sending was
   * lost with its process.
   */
  readonly state: 'waiting' | 'sending' | 'done' | 'failed' | 'dropped';
  readonly about?: About;
  /** When its sender took it up. */
  readonly claimedAt?: string;
  /** One for each person it was tried for, written as soon as that is known. */
  readonly deliveries?: readonly Delivery[];
  /** How many people got it and how many did not, once it is done. */
  readonly reached?: number;
  readonly unreached?: number;
}
