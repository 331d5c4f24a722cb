/** Lets the nominations of a panel follow it. */
import { followPanel } from '../domain/evaluation/followPanel';
import type { Panel } from '../domain/evaluation/panel';
import { allow } from '../domain/refusal';
import { nominations, panels } from './database/collections';
import { updateWhere } from './database/read';
import { transact, type Transaction } from './database/transact';
import { deskWithin, saveDesk } from './desks';
import { now } from './clock';

/** As many nominations of one unit as one transaction moves. */
const atOnce = 50;

interface Batch {
  readonly unitId: string;
  readonly ids: readonly string[];
}

function batchesOf({ cases }: Panel): Batch[] {
  const byUnit = new Map<string, string[]>();
  for (const { unitId, caseId } of cases) {
    const ids = byUnit.get(unitId) ?? [];
    byUnit.set(unitId, ids);
    ids.push(caseId);
  }
  return [...byUnit].flatMap(([unitId, ids]) =>
    Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) => ({ unitId, ids: ids.slice(at * atOnce, (at + 1) * atOnce) })),
  );
}

async function moveWithin(tx: Transaction, panel: Panel, { unitId, ids }: Batch): Promise<void> {
  const current = await tx.get(panels, panel._id);
  if (current?.state !== panel.state) return;
  const desk = await deskWithin(tx, unitId);
  const found = await Promise.all(ids.map((id) => tx.get(nominations, id)));
  const followed = followPanel(panel.state, desk, found.filter((one) => one !== null));
  if (!followed) return;
  const facts = { panelId: panel._id, nominationIds: followed.nominations.map(({ _id }) => _id) };
  const type = panel.state === 'closed' ? 'evaluated' : 'evaluatedAnew';
  await saveDesk(tx, followed.desk, { type, at: now(), actor: { personId: '', role: 'schedule' }, facts });
  for (const nomination of followed.nominations) await tx.put(nominations, nomination);
}

/**
 * A close or a reopening commits the panel alone; this then moves its nominations with their desks, one unit after the other. It may run again at any
 * time and twice at once: it only moves what stands where the panel left it, and nothing once the panel has gone on.
 */
export async function spreadPanel(panel: Panel): Promise<void> {
  for (const batch of batchesOf(panel)) {
    const moved = await transact(async (tx) => {
      await moveWithin(tx, panel, batch);
      return allow(null);
    });
    if (!moved.ok) throw new Error(`panel ${panel._id}: the desk of ${batch.unitId} was busy`);
  }
  await updateWhere(panels, { _id: panel._id, state: panel.state, spread: false }, { spread: true });
}
