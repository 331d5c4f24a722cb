/** How a district's list stands: everything that its decisions and its page ask for. */
import type { Instant } from '../../domain/beijing';
import { decideCosign, type Cosigning } from '../../domain/district/decideCosign';
import { decideCut } from '../../domain/district/decideCut';
import { decideForward } from '../../domain/district/decideForward';
import type { SigningOffice } from '../../domain/district/districtList';
import { recommendedOf, type Recommended } from '../../domain/district/recommended';
import { signersOf } from '../../domain/district/signers';
import { surveyTier, type Survey } from '../../domain/district/survey';
import type { Season } from '../../domain/season/season';
import type { DistrictStaff } from '../../platform/caller';
import type { OnList } from '../../platform/districts';
import { fingerprint } from '../../platform/secrets';

export interface ListStanding extends OnList {
  readonly season: Season;
  readonly district: string;
  readonly unitsUntil: Instant;
  readonly now: Instant;
  readonly seniors: Survey;
  readonly excellents: Survey;
  readonly recommended: Recommended;
}

export function standingOf(on: OnList & Pick<ListStanding, 'season' | 'district' | 'unitsUntil' | 'now'>): ListStanding {
  const { list, nominations, now } = on;
  return {
    ...on,
    seniors: surveyTier(nominations, 'senior', now),
    excellents: surveyTier(nominations, 'excellent', now),
    recommended: recommendedOf(list, nominations, now),
  };
}

/** 人社局 or 人才办: for whom somebody signs. */
export const signsFor = ({ role }: DistrictStaff): SigningOffice => (role === 'districtOfficer' ? 'bureau' : 'talentOffice');

type Signer = Pick<DistrictStaff, 'personId' | 'name' | 'role'>;

export const cutNow = ({ season, list, nominations, unitsUntil, now }: ListStanding, version: number, { personId, name }: Signer) =>
  decideCut({ season, list, version, nominations, unitsUntil, by: { personId, name }, now });

export const cosignNow = (
  { list, recommended, seniors, excellents, now }: ListStanding,
  { personId, name }: Signer,
  { office, seen }: Pick<Cosigning, 'office' | 'seen'>,
) =>
  decideCosign({
    list,
    recommended,
    needsCut: seniors.base.length > 0,
    open: excellents.open.map((one) => one.name),
    office,
    seen,
    by: { personId, name },
    now,
    fingerprint,
  });

export const forwardNow = ({ season, list, recommended, unitsUntil, district, now }: ListStanding, version: number, { personId, role }: Signer) =>
  decideForward({ season, list, version, recommended, unitsUntil, signers: signersOf(season, district), by: { personId, role }, now, fingerprint });
