import * as z from 'zod';
import type { Account } from '../domain/account/person';
import { allow } from '../domain/refusal';
import { deskName, roleName, type Offices } from '../domain/wording/names';
import { action } from '../platform/action';
import { inWeChat } from '../platform/caller';
import { currentSeason } from '../platform/season';
import { invitableRoles, type Inviting } from './invitableRoles';
import type { MeView } from './views';

export const viewOfMe = (season: Offices, account: Account | null): MeView & Inviting => ({
  signedIn: Boolean(account?.personId),
  name: account?.name ?? '',
  phone: account?.phoneMasked ?? '',
  grants: (account?.grants ?? []).map((grant) => ({ id: grant.id, role: grant.role, roleName: roleName(grant.role), place: deskName(season, grant) })),
  ...invitableRoles(account),
});

/** Who I am here and what I may do. */
export const me = action({
  input: z.strictObject({}),
  allow: [inWeChat],
  run: async (_input, { account }) => allow(viewOfMe(await currentSeason(), account)),
});
