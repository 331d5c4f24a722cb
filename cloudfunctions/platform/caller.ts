/**
 * Who calls. The WeChat account comes from the platform's context and from nowhere else; what it may do, from the grants
 * of the person behind it. `as` in an event only chooses among the grants the caller has.
 */
import { getCloudbaseContext } from '@cloudbase/node-sdk';
import type { Account, Grant } from '../domain/account/person';
import type { Role } from '../domain/terms';

/** What SCF hands to a function beside the event. */
export type FunctionContext = Parameters<typeof getCloudbaseContext>[0];

/** The caller's openid, or null where nobody is signed in (a timer, an address without WeChat). */
export const openidOf = (context: FunctionContext): string | null => getCloudbaseContext(context).WX_OPENID || null;

/** Whether the platform's own timer calls. Only its context says so: an event can be written by anybody. */
export const isTimer = (context: FunctionContext): boolean => {
  const { TRIGGER_SRC, WX_OPENID } = getCloudbaseContext(context);
  return TRIGGER_SRC === 'timer' && !WX_OPENID;
};

export interface Visitor {
  readonly role: 'public';
  readonly openid: string | null;
}
export interface WeChatUser {
  readonly role: 'public';
  readonly openid: string;
  /** Null before a phone is bound. */
  readonly account: Account | null;
}
export interface SignedIn {
  readonly role: 'nominee';
  readonly openid: string;
  readonly personId: string;
  readonly account: Account;
}
export interface Holder {
  readonly role: Role;
  readonly openid: string;
  readonly personId: string;
  readonly name: string;
  readonly account: Account;
  readonly grant: Grant;
}
export interface UnitContact extends Holder {
  readonly role: 'unitContact';
  readonly unitId: string;
}
export interface DistrictStaff extends Holder {
  readonly role: 'districtOfficer' | 'districtTalentOffice';
  readonly district: string;
}
export interface CityStaff extends Holder {
  readonly role: 'cityOfficer' | 'cityTalentOffice';
}
export interface ExpertCaller extends Holder {
  readonly role: 'expert';
}
/** 纪检: watches the draw, holds its salts, decides about false conflicts. */
export interface Discipline extends Holder {
  readonly role: 'discipline';
}
export interface Administrator extends Holder {
  readonly role: 'admin';
}

export interface Asking {
  readonly openid: string | null;
  readonly account: Account | null;
  /** The grant the caller wants to act under. */
  readonly as: string | undefined;
}

/** Lets a caller in under one kind of identity, or says null. `needsAccount` false saves the read. */
export interface Access<C> {
  readonly roles: readonly Role[];
  readonly needsAccount: boolean;
  readonly admit: (asking: Asking) => C | null;
}

function granted<C extends Holder>(roles: readonly C['role'][], complete: (holder: Holder) => C | null): Access<C> {
  const fits = (grant: Grant, as: string | undefined) => roles.includes(grant.role) && (as === undefined || grant.id === as);
  return {
    roles,
    needsAccount: true,
    admit({ openid, account, as }) {
      const grant = account?.grants.find((one) => fits(one, as));
      if (!openid || !account?.personId || !grant) return null;
      return complete({ role: grant.role, openid, personId: account.personId, name: account.name, account, grant });
    },
  };
}

/** Everybody, WeChat or not. */
export const anyone: Access<Visitor> = {
  roles: ['public'],
  needsAccount: false,
  admit: ({ openid }) => ({ role: 'public', openid }),
};

/** Anybody in WeChat, with a phone bound or not yet. */
export const inWeChat: Access<WeChatUser> = {
  roles: ['public'],
  needsAccount: true,
  admit: ({ openid, account }) => (openid ? { role: 'public', openid, account } : null),
};

/** Anybody who has bound a phone. */
export const signedIn: Access<SignedIn> = {
  roles: ['nominee'],
  needsAccount: true,
  admit: ({ openid, account }) =>
    openid && account?.personId ? { role: 'nominee', openid, personId: account.personId, account } : null,
};

export const unitContact = granted<UnitContact>(['unitContact'], (holder) =>
  holder.grant.unitId ? { ...holder, role: 'unitContact', unitId: holder.grant.unitId } : null,
);
export const districtStaff = granted<DistrictStaff>(['districtOfficer', 'districtTalentOffice'], (holder) =>
  holder.grant.district
    ? { ...holder, role: holder.role as DistrictStaff['role'], district: holder.grant.district }
    : null,
);
export const cityStaff = granted<CityStaff>(['cityOfficer', 'cityTalentOffice'], (holder) => ({
  ...holder,
  role: holder.role as CityStaff['role'],
}));
export const expert = granted<ExpertCaller>(['expert'], (holder) => ({ ...holder, role: 'expert' }));
export const discipline = granted<Discipline>(['discipline'], (holder) => ({ ...holder, role: 'discipline' }));
export const administrator = granted<Administrator>(['admin'], (holder) => ({ ...holder, role: 'admin' }));
