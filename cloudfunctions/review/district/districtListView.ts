import { sayMoment } from '../../domain/beijing';
import { standingSignatures } from '../../domain/district/decideCosign';
import type { SigningOffice } from '../../domain/district/districtList';
import { placesOfDistrict } from '../../domain/district/places';
import { canonicalList } from '../../domain/district/recommended';
import { signersOf } from '../../domain/district/signers';
import { districtDeadline } from '../../domain/nomination/deadlines';
import type { Decision } from '../../domain/refusal';
import { messageOf } from '../../domain/wording';
import { signingOfficeName } from '../../domain/wording/districtWords';
import { cityOffice, districtName } from '../../domain/wording/names';
import type { DistrictStaff } from '../../platform/caller';
import { deadlineView } from '../../platform/readViews';
import { fingerprint } from '../../platform/secrets';
import { seniorRows } from './seniorRows';
import { cosignNow, cutNow, forwardNow, signsFor, type ListStanding } from './standing';
import type { DistrictListView, SignatureView, Step } from './views';

const stepOf = (decision: Decision<unknown>): Step =>
  decision.ok ? { can: true, whyNot: '' } : { can: false, whyNot: messageOf(decision.code, decision.facts) };

function signatureViews(standing: ListStanding, caller: DistrictStaff, seen: string): SignatureView[] {
  const signed = standingSignatures(standing.list, seen);
  const own = signsFor(caller);
  return signersOf(standing.season, standing.district).map((office: SigningOffice) => {
    const signature = signed[office];
    const yours = office === own;
    return {
      office: signingOfficeName(standing.season, office, standing.district),
      text: signature ? `${signature.name}，${sayMoment(signature.at)} 已签` : '待签',
      signed: signature !== null,
      yours,
      step: yours && !signature ? stepOf(cosignNow(standing, caller, { office, seen })) : { can: false, whyNot: '' },
    };
  });
}

function rateOf({ season, district, list, seniors }: ListStanding): DistrictListView['rate'] {
  const base = list.cut?.base ?? seniors.base.length;
  const { percent, exact, places, granted, sum } = placesOfDistrict(season, district, base);
  const { clause } = season.districtRate;
  const assumption = season.assumptions.districtRate?.reading ?? '';
  return { base, percent, exact, places, granted, sum, clause, assumption };
}

/** The list as its officers see it: every step with what stands in its way. */
export function districtListView(standing: ListStanding, caller: DistrictStaff): DistrictListView {
  const { season, list, district, now, seniors, excellents, recommended } = standing;
  const seen = fingerprint(canonicalList(list, recommended));
  const rate = rateOf(standing);
  const unread = seniors.open.length + excellents.open.length;
  const goes = [...recommended.seniors, ...recommended.excellents];
  return {
    version: list.version,
    place: districtName(district),
    deadline: deadlineView(districtDeadline(season, district), now, cityOffice),
    rate,
    ...seniorRows(standing, list.cut ? list.cut.kept.length : rate.places),
    canRank: list.cut === null,
    cutText: list.cut ? `${list.cut.by.name}，${sayMoment(list.cut.at)} 划定` : '',
    cut: list.cut ? { can: false, whyNot: '' } : stepOf(cutNow(standing, list.version, caller)),
    canUncut: list.cut !== null && list.forwardings === 0,
    excellents: { passed: excellents.passed.length, open: excellents.open.length, returned: excellents.returned.length },
    unread,
    signatures: signatureViews(standing, caller, seen),
    fingerprint: seen,
    forward: { ...stepOf(forwardNow(standing, list.version, caller)), count: goes.length, left: recommended.left.length },
    forwardedText: list.forwardedAt ? `${sayMoment(list.forwardedAt)} 已报市人社局` : '',
    done: list.forwardings > 0 && goes.length + recommended.left.length + unread + seniors.returned.length + excellents.returned.length === 0,
    names: { goes: goes.map(({ name }) => name), stays: recommended.left.map(({ name }) => name) },
  };
}
