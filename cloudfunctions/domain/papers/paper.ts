/** What a paper is for. */
export const paperSlots = ['levelCertificate', 'photo', 'evidence', 'stampedForm', 'signedConfirmation'] as const;

export type PaperSlot = (typeof paperSlots)[number];

export interface Paper {
  readonly slot: PaperSlot;
  readonly fileId: string;
  readonly name: string;
  readonly type: 'image/jpeg' | 'image/png' | 'application/pdf';
  readonly size: number;
  /** SHA-256 of its bytes, hexadecimal: what was checked is what is shown. */
  readonly hash: string;
  readonly at: string;
  /** Of a signed confirmation only: the revision it was signed for, and the contact who uploaded it. It counts for no other. */
  readonly signed?: { readonly revision: number; readonly by: string };
}

/** A paper by its name: enough to tell what came and what went. */
export type NamedPaper = Pick<Paper, 'slot' | 'fileId' | 'name'>;
