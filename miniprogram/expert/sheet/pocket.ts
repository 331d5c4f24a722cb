/** A sheet kept on this phone until the cloud has it. */
export interface Pocketed {
  /** The sheet it was written over: another one there now is newer. */
  readonly version: number;
  readonly scores: Readonly<Record<string, number>>;
  readonly comment: string;
}

const keyOf = (caseId: string): string => `sheet.${caseId}`;

export const pocket = (caseId: string, kept: Pocketed): void => wx.setStorageSync(keyOf(caseId), kept);

export const forget = (caseId: string): void => wx.removeStorageSync(keyOf(caseId));

/** What was kept over this very version, null for none; what is older goes. */
export function pocketed(caseId: string, version: number): Pocketed | null {
  const kept = wx.getStorageSync<Pocketed | ''>(keyOf(caseId));
  if (kept && kept.version === version) return kept;
  forget(caseId);
  return null;
}
