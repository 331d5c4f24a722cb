/** Why a line stays behind. `late` is past the unit's deadline, `overdue` past its own 补正期限. */
export type LeftOutReason = 'incomplete' | 'notCorrected' | 'notConfirmed' | 'disputed' | 'late' | 'overdue';

export interface LeftOut {
  readonly nominationId: string;
  readonly name: string;
  readonly lacks: readonly string[];
  readonly why: readonly LeftOutReason[];
}
