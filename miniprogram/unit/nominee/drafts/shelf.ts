/** Drafts on the phone's storage, an entry each, so that a write is small and one that breaks takes no other with it. */
import type { Draft } from './draft';

const prefix = 'nominee.draft.';
const keyOf = ({ grant, season, draftKey }: Pick<Draft, 'grant' | 'season' | 'draftKey'>): string => `${prefix}${grant}.${season}.${draftKey}`;

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === 'object' && kept !== null && 'draftKey' in kept && 'grant' in kept && 'base' in kept && 'form' in kept;

/** False where the phone has no room. What is in the form's place for an ID number never comes here. */
export function put(draft: Draft): boolean {
  try {
    wx.setStorageSync(keyOf(draft), { ...draft, form: { ...draft.form, idNumber: '' } });
    return true;
  } catch {
    return false;
  }
}

export const drop = (draft: Draft): void => wx.removeStorageSync(keyOf(draft));

/** All drafts of this phone in the order they were begun: a draft's key opens with its moment. */
export function all(): Draft[] {
  const kept = wx.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix)).map((key): unknown => wx.getStorageSync(key));
  return kept.filter(isDraft).sort((one, other) => (one.draftKey < other.draftKey ? -1 : 1));
}

export const byKey = (draftKey: string): Draft | undefined => all().find((draft) => draft.draftKey === draftKey);

/** The draft of a nomination under one of the person's grants. */
export const ofNomination = (grant: string, nominationId: string): Draft | undefined =>
  all().find((draft) => draft.grant === grant && draft.nominationId === nominationId);
