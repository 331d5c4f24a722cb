/** What was written without a network waits on the phone until it can be saved. Never an ID number: that is asked again. */
import type { InputOf } from '../../../typings/api';

type Saving = InputOf<'unit', 'saveNominee'>;
export type Draft = Pick<Saving, 'form' | 'tier'>;

const storageKey = (nominationId: string): string => `draft.${nominationId || 'new'}`;

export function keepDraft(nominationId: string, { form, tier }: Draft): void {
  const entries = Object.entries(form).filter(([field]) => field !== 'idNumber');
  wx.setStorageSync(storageKey(nominationId), { form: Object.fromEntries(entries), tier });
}

export function readDraft(nominationId: string): Draft | null {
  const kept: unknown = wx.getStorageSync(storageKey(nominationId));
  return typeof kept === 'object' && kept !== null && 'form' in kept ? (kept as Draft) : null;
}

export const dropDraft = (nominationId: string): void => wx.removeStorageSync(storageKey(nominationId));
