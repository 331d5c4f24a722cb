/** Which of a person's several roles is at work: a grant's id, remembered on this phone for each function that asks for one. */
import type { FunctionName, ReplyOf } from '../../typings/api';

export type GrantView = ReplyOf<'account', 'me'>['grants'][number];

const storageKey = (name: FunctionName): string => `grant.${name}`;

/** The function that a role works with; roles without pages of their own have none. */
export function functionOf({ role }: Pick<GrantView, 'role'>): 'unit' | 'review' | 'expert' | null {
  if (role === 'unitContact') return 'unit';
  if (role === 'expert') return 'expert';
  const reviews = ['districtOfficer', 'districtTalentOffice', 'cityOfficer', 'cityTalentOffice'];
  return reviews.includes(role) ? 'review' : null;
}

export function chosenGrant(name: FunctionName): string | undefined {
  const stored: unknown = wx.getStorageSync(storageKey(name));
  return typeof stored === 'string' && stored !== '' ? stored : undefined;
}

export function chooseGrant(grant: GrantView): void {
  const name = functionOf(grant);
  if (name) wx.setStorageSync(storageKey(name), grant.id);
}

/** The contact's grant of a unit just registered. */
export const chooseUnit = (grantId: string): void => wx.setStorageSync(storageKey('unit'), grantId);

/** Forgets a choice that the person no longer holds. */
export function keepOnly(grants: readonly GrantView[]): void {
  for (const name of ['unit', 'review', 'expert'] as const) {
    if (!grants.some(({ id }) => id === chosenGrant(name))) wx.removeStorageSync(storageKey(name));
  }
}
