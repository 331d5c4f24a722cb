import type { Unit } from '../../domain/unit/unit';
import type { DistrictStaff } from '../../platform/caller';
import type { Transaction } from '../../platform/database/transact';
import { record } from '../../platform/ledger';

type UnitFact = 'unitApproved' | 'unitDeclined' | 'unitSuperseded';

/** The ledger's line of a decision about a registration; returns the event's id. */
export const recordUnit = (
  tx: Transaction,
  unit: Unit,
  type: UnitFact,
  { personId, role }: DistrictStaff,
  now: string,
): Promise<string> =>
  record(tx, {
    aggregate: `unit|${unit._id}`,
    seq: unit.version,
    type,
    at: now,
    actor: { personId, role },
    facts: { uscc: unit.uscc, name: unit.name, reason: unit.decisionReason },
  });
