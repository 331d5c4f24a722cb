import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { signingOffices, type DistrictList, type Signature, type SigningOffice } from './districtList';
import { canonicalList, type Recommended } from './recommended';

export interface Cosigning {
  readonly list: DistrictList;
  readonly recommended: Recommended;
  /** Whether the tier that is cut has anybody, so that a cut has to come first. */
  readonly needsCut: boolean;
  /** Unread ones are on no list: nobody signs over them. */
  readonly open: readonly string[];
  readonly office: SigningOffice;
  /** SM3 of the list the signer looked at. */
  readonly seen: string;
  readonly by: { readonly personId: string; readonly name: string };
  readonly now: Instant;
  readonly fingerprint: (text: string) => string;
}

type Refused = 'stale' | 'cutMissing' | 'reviewsOpen' | 'nothingToForward' | 'sameSigner';

/** Signatures that hold for the list as it stands; of another list they are none. */
export const standingSignatures = (list: DistrictList, fingerprint: string): Readonly<Record<SigningOffice, Signature | null>> => ({
  bureau: list.signatures.bureau?.fingerprint === fingerprint ? list.signatures.bureau : null,
  talentOffice: list.signatures.talentOffice?.fingerprint === fingerprint ? list.signatures.talentOffice : null,
});

/** One office signs the list as it stands (会同). Two offices are two people. Signing the same list again is recognised (null). */
export function decideCosign(signing: Cosigning): Decision<DistrictList | null, Refused> {
  const { list, recommended, needsCut, open, office, seen, by, now } = signing;
  if (needsCut && !list.cut) return refuse('cutMissing');
  if (open.length > 0) return refuse('reviewsOpen', { names: open });
  const { seniors, excellents, left } = recommended;
  if (seniors.length + excellents.length + left.length === 0) return refuse('nothingToForward');
  const fingerprint = signing.fingerprint(canonicalList(list, recommended));
  if (seen !== fingerprint) return refuse('stale', { what: '推荐名单' });
  const standing = standingSignatures(list, fingerprint);
  if (standing[office]) return allow(null);
  const others = signingOffices.filter((one) => one !== office).map((one) => standing[one]?.personId);
  if (others.includes(by.personId)) return refuse('sameSigner');
  const signatures = { ...standing, [office]: { ...by, at: now, fingerprint } };
  return allow({ ...list, signatures, version: list.version + 1 });
}
