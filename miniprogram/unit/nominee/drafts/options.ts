/** The last choices that the functions offered, kept so that a form can be begun and written on without a network. */
import type { ReplyOf } from '../../../../typings/api';
import { chosenGrant } from '../../../cloud/grants';

export type Options = ReplyOf<'unit', 'formOptions'>;
/** Those of a contact. */
export type OwnOptions = Options & { readonly grant: string };

const storageKey = 'nominee.options';

const isOptions = (kept: unknown): kept is OwnOptions => typeof kept === 'object' && kept !== null && 'tiers' in kept && 'grant' in kept && 'season' in kept;

export const isOwn = (options: Options): options is OwnOptions => options.grant !== null;

export const keepOptions = (options: OwnOptions): void => wx.setStorageSync(storageKey, options);

/** Null where none are kept, or those of another unit than the one now chosen. */
export function keptOptions(): OwnOptions | null {
  const kept: unknown = wx.getStorageSync(storageKey);
  if (!isOptions(kept)) return null;
  const chosen = chosenGrant('unit');
  return chosen === undefined || chosen === kept.grant ? kept : null;
}

/** The unit one works for: the grant chosen on this phone, else the one the functions took. */
export const grantAtWork = (): string | undefined => chosenGrant('unit') ?? keptOptions()?.grant;
