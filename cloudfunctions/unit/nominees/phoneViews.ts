/** Whom a unit has to phone, because no message reached them. */
export interface PhoneRow {
  readonly nominationId: string;
  readonly name: string;
  readonly tierName: string;
  /** The nominee's own number as the unit wrote it, to dial. */
  readonly phone: string;
  /** 137 0000 0001 */
  readonly phoneText: string;
  /** Why no message arrived: 还没有登录过小程序. */
  readonly why: string;
  /** 张敏 12月5日 10:05 打过; '' before. */
  readonly phonedText: string;
}

export interface PhoneListView {
  /** All who have not confirmed; the next four make it up. */
  readonly waiting: number;
  readonly reached: number;
  /** Messages that are still on their way. */
  readonly underway: number;
  readonly toPhone: number;
  readonly phoned: number;
  /** What to say on the phone. */
  readonly script: string;
  /** Those to phone, or those already phoned, as was asked. */
  readonly rows: readonly PhoneRow[];
  readonly nextCursor: string | null;
}
