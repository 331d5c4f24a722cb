import type { Panel } from '../domain/evaluation/panel';
import { panels } from '../platform/database/collections';
import type { Transaction } from '../platform/database/transact';
import type { Fact } from '../platform/desks';
import { record } from '../platform/ledger';

/** Writes a panel and the event of its new version; returns the event's id. `actor` may be a whole caller. */
export async function savePanel(tx: Transaction, panel: Panel, { type, at, actor, facts }: Fact): Promise<string> {
  await tx.put(panels, panel);
  const { personId, role } = actor;
  return record(tx, { aggregate: `panel|${panel._id}`, seq: panel.version, type, at, actor: { personId, role }, facts });
}
