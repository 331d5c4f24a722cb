import * as z from 'zod';
import type { Account } from '../domain/account/person';
import { allow } from '../domain/refusal';
import { roleName } from '../domain/wording/names';
import { action } from '../platform/action';
import { inWeChat } from '../platform/caller';
import type { MeView } from './views';

export const viewOfMe = (account: Account | null): MeView => ({
  signedIn: Boolean(account?.personId),
  name: account?.name ?? '',
  phone: account?.phoneMasked ?? '',
  grants: (account?.grants ?? []).map(({ id, role, place }) => ({ id, role, roleName: roleName(role), place })),
});

/** Who I am here and what I may do. */
export const me = action({
  input: z.strictObject({}),
  allow: [inWeChat],
  run: async (_input, { account }) => allow(viewOfMe(account)),
});
