import * as z from 'zod';
import { grantIdOf } from '../../domain/account/people';
import { deskId } from '../../domain/nomination/desk';
import { allow } from '../../domain/refusal';
import { decideApprove, type Approved, type Owner } from '../../domain/unit/decideApprove';
import type { Unit, UsccClaim } from '../../domain/unit/unit';
import { action } from '../../platform/action';
import { districtStaff, type DistrictStaff } from '../../platform/caller';
import { desks, units, usccs } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { sentence, unitId } from '../../platform/inputs';
import { notify } from '../../platform/ledger';
import { pages } from '../../platform/pages';
import { seasonId, seasonWithin } from '../../platform/season';
import { recordUnit } from './recordUnit';
import { unitPapersOf } from './unitPapers';
import { unitView } from './unitView';

async function ownerWithin(tx: Transaction, unit: Unit | null, claim: UsccClaim | null): Promise<Owner | null> {
  if (!unit || !claim || claim.unitId === unit._id) return null;
  const owner = await tx.get(units, claim.unitId);
  const desk = await tx.get(desks, deskId(seasonId, claim.unitId));
  return owner && desk ? { unit: owner, desk } : null;
}

async function writeSuperseded(
  tx: Transaction,
  caller: DistrictStaff,
  { unit, desk }: Owner,
  now: string,
): Promise<void> {
  await tx.put(units, unit);
  await tx.put(desks, desk);
  const event = await recordUnit(tx, unit, 'unitSuperseded', caller, now);
  const to = { kind: 'office', officeId: grantIdOf('unitContact', unit._id) } as const;
  await notify(tx, event, 1, now, {
    to,
    template: 'unitDeclined',
    page: pages.desk,
    facts: { reason: unit.decisionReason },
  });
}

async function write(tx: Transaction, caller: DistrictStaff, approved: Approved, now: string): Promise<void> {
  const { unit, desk, claim, superseded } = approved;
  await tx.put(usccs, claim);
  await tx.put(units, unit);
  await tx.put(desks, desk);
  const event = await recordUnit(tx, unit, 'unitApproved', caller, now);
  const to = { kind: 'office', officeId: grantIdOf('unitContact', unit._id) } as const;
  await notify(tx, event, 1, now, { to, template: 'unitApproved', page: pages.desk, facts: { unitName: unit.name } });
  if (superseded) await writeSuperseded(tx, caller, superseded, now);
}

/** Vouches for a registration; from now on the code is its. `supersede` makes an earlier owner give way, for a reason. */
export const approveUnit = action({
  input: z.strictObject({ unitId, supersede: z.strictObject({ reason: sentence(200) }).optional() }),
  allow: [districtStaff],
  refuses: ['notFound', 'wrongState', 'usccTaken', 'unitHasSubmissions', 'busy'],
  run: async ({ unitId: id, supersede }, caller, { now }) => {
    const approved = await transact(async (tx) => {
      const unit = await tx.get(units, id);
      const desk = unit ? await tx.get(desks, deskId(seasonId, id)) : null;
      const claim = unit ? await tx.get(usccs, unit.uscc) : null;
      const owner = await ownerWithin(tx, unit, claim);
      const { district } = caller;
      const season = await seasonWithin(tx);
      const decision = decideApprove({ season, district, unit, desk, claim, owner, supersede: supersede ?? null, now });
      if (!decision.ok) return decision;
      if (decision.value) await write(tx, caller, decision.value, now);
      const shown = decision.value?.unit ?? unit;
      if (!shown) throw new Error('an approved unit is there');
      return allow({ season, unit: shown, desk: decision.value?.desk ?? desk });
    });
    if (!approved.ok) return approved;
    return allow(unitView(approved.value.season, approved.value.unit, null, await unitPapersOf(approved.value.desk)));
  },
});
