/** What `account` shows. Every text is ready to print. */
import type { DistrictCode, Role, Tier } from '../domain/terms';
import type { InvitableRole } from './invitableRoles';

export interface HomeView {
  readonly today: string;
  readonly seasonName: string;
  /** The answer the page opens with: `5` `天后，单位报送截止` `12月10日（周二）24:00，含当日`; days null when nothing is due. */
  readonly headline: { readonly days: number | null; readonly text: string; readonly detail: string };
  /** The steel rule: days between first and last mark, where today is (0–1, clamped), and the marks. */
  readonly ruler: {
    readonly days: number;
    readonly today: { readonly at: number; readonly text: string };
    readonly marks: readonly { readonly at: number; readonly day: string; readonly text: string }[];
  };
  /** 现在, 接着, 之后. */
  readonly stages: readonly { readonly when: string; readonly what: string; readonly until: string; readonly now: boolean }[];
  readonly places: readonly { readonly tier: Tier; readonly name: string; readonly places: number }[];
  readonly placesNote: string;
  readonly onlyUnits: string;
  /** Until when units hand in: `12月10日（周二）24:00`. */
  readonly unitDeadline: string;
  readonly contacts: readonly OfficeContact[];
  readonly notice: { readonly title: string; readonly issuer: string; readonly day: string; readonly clauses: readonly { readonly clause: string; readonly text: string }[] };
  readonly assumptions: readonly { readonly title: string; readonly text: string; readonly clause: string }[];
}

export interface OfficeContact {
  /** A district's code, or `city`. */
  readonly place: string;
  readonly placeName: string;
  readonly office: string;
  readonly phone: string;
  readonly address: string;
}

export interface GrantView {
  readonly id: string;
  readonly role: Role;
  readonly roleName: string;
  /** The office or the unit it is for. */
  readonly place: string;
}

export interface MeView {
  /** False until a phone is bound. */
  readonly signedIn: boolean;
  readonly name: string;
  readonly phone: string;
  readonly grants: readonly GrantView[];
}

export interface InvitationView {
  readonly code: string;
  readonly expiresText: string;
}

export interface MemberView {
  readonly personId: string;
  readonly name: string;
  readonly phone: string;
  readonly sinceText: string;
  readonly self: boolean;
}

export interface DutiesView {
  /** The offices that the person may fill. */
  readonly duties: readonly InvitableRole[];
  readonly districts: readonly { readonly district: DistrictCode; readonly districtName: string }[];
  /** Who holds the first of them; null where it is held in a district, which has to be chosen. */
  readonly members: readonly MemberView[] | null;
}
