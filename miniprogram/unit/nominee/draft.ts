/** What was written without a network, or without a tier yet, waits on the phone until it can be saved. Never an ID number: that is asked again. */
import type { Form } from './blankForm';
import type { Tier } from './saving';

export interface Draft {
  readonly draftKey: string;
  readonly form: Partial<Form>;
  readonly tier: Tier | '';
}

/** A name no other draft has. */
export const newDraftKey = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10).padEnd(8, '0')}`;

const storageKey = (nominationId: string): string => `draft.${nominationId || 'new'}`;

export function keepDraft(nominationId: string, { draftKey, form, tier }: Draft): void {
  const entries = Object.entries(form).filter(([field]) => field !== 'idNumber');
  wx.setStorageSync(storageKey(nominationId), { draftKey, form: Object.fromEntries(entries), tier });
}

export function readDraft(nominationId: string): Draft | null {
  const kept: unknown = wx.getStorageSync(storageKey(nominationId));
  return typeof kept === 'object' && kept !== null && 'form' in kept ? (kept as Draft) : null;
}

export const dropDraft = (nominationId: string): void => wx.removeStorageSync(storageKey(nominationId));
