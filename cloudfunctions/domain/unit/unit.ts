export type UnitState = 'pending' | 'approved' | 'declined' | 'superseded';

/** A registration of a unit by one person: `_id` is `<uscc>.<first 8 of the person's id>`. */
export interface Unit {
  readonly _id: string;
  readonly uscc: string;
  readonly name: string;
  readonly district: string;
  readonly address: string;
  readonly contact: UnitContactDetails;
  readonly state: UnitState;
  readonly registeredBy: string;
  readonly registeredAt: string;
  readonly decidedAt: string | null;
  readonly decisionReason: string;
  readonly version: number;
}

/** 附件3 联络表. */
export interface UnitContactDetails {
  readonly name: string;
  readonly position: string;
  readonly phone: string;
  readonly landline: string;
  readonly email: string;
  readonly backupName: string;
  readonly backupPhone: string;
}

/** Who owns a unified social credit code: the first approved registration. `_id` is the code. */
export interface UsccClaim {
  readonly _id: string;
  readonly unitId: string;
  readonly since: string;
}
