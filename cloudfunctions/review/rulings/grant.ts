import { hasSentSeniors, type DistrictList } from '../../domain/district/districtList';
import { endOf } from '../../domain/nomination/deadlines';
import { allow } from '../../domain/refusal';
import { decideGrant } from '../../domain/season/decideGrant';
import { applyOverlay } from '../../domain/season/overlay';
import type { Ruling } from '../../domain/season/ruling';
import type { Season } from '../../domain/season/season';
import { deskName } from '../../domain/wording/names';
import { action } from '../../platform/action';
import { cityStaff, districtStaff } from '../../platform/caller';
import { units } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { listWithin, touchDistrict, touchList } from '../../platform/districts';
import { record } from '../../platform/ledger';
import { noticedSeason, overlayWithin, saveOverlay, seasonId } from '../../platform/season';
import { rulingInput, type RulingInput } from './rulingInput';
import { rulingsView } from './rulingsView';
import { tellOf } from './tellOf';

type Asked = RulingInput extends infer One ? (One extends RulingInput ? Omit<One, 'version' | 'reason'> : never) : never;

const rulingOf = (season: Season, asked: Asked): Ruling => ('until' in asked ? { ...asked, until: endOf(season, asked.until) } : asked);

/** A cut rests on the places of its district and on nobody being able to hand in any more. */
async function touchWhatRests(tx: Transaction, ruling: Ruling, ofUnit: DistrictList | null): Promise<void> {
  if (ofUnit) await touchList(tx, ofUnit);
  if (ruling.kind === 'places' || ruling.kind === 'districtExtension') await touchDistrict(tx, ruling.district);
}

/** An office decides on top of the notice, for a reason and on the record. What it decided before on the same thing is overruled. */
export const grant = action({
  input: rulingInput,
  allow: [cityStaff, districtStaff],
  refuses: ['forbidden', 'notFound', 'stale', 'invalid', 'districtForwarded', 'busy'],
  run: async ({ version: seen, reason, ...asked }, caller, { now }) => {
    const { personId, role } = caller;
    const district = 'district' in caller ? caller.district : null;
    const granted = await transact(async (tx) => {
      const overlay = await overlayWithin(tx);
      const season = applyOverlay(noticedSeason, overlay);
      const ruling = rulingOf(season, asked);
      const unit = ruling.kind === 'unitExtension' ? await tx.get(units, ruling.unitId) : null;
      const list = unit && (await listWithin(tx, unit.district));
      const decided = { reason, by: deskName(season, caller.grant), at: now };
      const decision = decideGrant({
        season: noticedSeason,
        overlay,
        version: seen,
        ruling,
        decided,
        district,
        bureau: role === 'cityOfficer' || role === 'cityTalentOffice' || role === 'districtOfficer',
        unitDistrict: unit?.district ?? null,
        forwarded: list !== null && hasSentSeniors(list),
      });
      if (!decision.ok) return decision;
      if (!decision.value) return allow(overlay ?? {});
      const next = decision.value;
      await saveOverlay(tx, next);
      await touchWhatRests(tx, ruling, list);
      const facts = { ...ruling, reason, by: decided.by };
      const event = await record(tx, { aggregate: `season|${seasonId}`, seq: next.version ?? 0, type: 'ruled', at: now, actor: { personId, role }, facts });
      await tellOf(tx, event, now, ruling, unit);
      return allow(next);
    });
    return granted.ok ? allow(await rulingsView(granted.value, district, now)) : granted;
  },
});
