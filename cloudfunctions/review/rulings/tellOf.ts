import { districtRoles, grantIdOf } from '../../domain/account/people';
import type { Ruling } from '../../domain/season/ruling';
import type { Unit } from '../../domain/unit/unit';
import type { Transaction } from '../../platform/database/transact';
import { notify } from '../../platform/ledger';
import { pages } from '../../platform/pages';

/** Whoever may do something longer, or choose more people, hears of it. What concerns everybody stands on the pages of all. */
export async function tellOf(tx: Transaction, event: string, now: string, ruling: Ruling, unit: Unit | null): Promise<void> {
  if (ruling.kind === 'unitExtension' && unit) {
    const to = { kind: 'office', officeId: grantIdOf('unitContact', unit._id) } as const;
    await notify(tx, event, 1, now, { to, template: 'extended', page: pages.desk, facts: { unitName: unit.name, due: ruling.until } });
  }
  if (ruling.kind !== 'places' && ruling.kind !== 'districtExtension') return;
  const facts: Readonly<Record<string, string>> = ruling.kind === 'places' ? { places: String(ruling.places) } : { due: ruling.until };
  const template = ruling.kind === 'places' ? 'placesGranted' : 'districtExtended';
  for (const [n, role] of districtRoles.entries()) {
    const to = { kind: 'office', officeId: grantIdOf(role, ruling.district) } as const;
    await notify(tx, event, n + 1, now, { to, page: pages.queue, template, facts });
  }
}
