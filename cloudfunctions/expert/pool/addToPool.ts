import type { Expert } from '../../domain/expert/expert';
import type { PooledRow } from '../../domain/expert/readPool';
import { allow, type Decision } from '../../domain/refusal';
import { roleName } from '../../domain/wording/names';
import type { CityStaff } from '../../platform/caller';
import { experts, people } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { record } from '../../platform/ledger';
import { giveGrant, happened, newPerson, personIdOf } from '../../platform/people';
import { seasonId } from '../../platform/season';

/** So many people a transaction: their office is one document, which each of them enters. */
const atOnce = 20;

export interface Added {
  readonly added: number;
  readonly changed: number;
  /** Who stood in the pool with the very same words. */
  readonly same: number;
}

const said = ({ name, unitName, uscc, title, stratum, fields, tiers, active }: Expert): string =>
  JSON.stringify([name, unitName, uscc, title, stratum, fields, tiers, active]);

async function enter(tx: Transaction, row: PooledRow, { personId, role }: CityStaff, now: string): Promise<keyof Added> {
  const { phone, row: _row, ...person } = row;
  const id = personIdOf(phone);
  const before = await tx.get(experts, id);
  const known = before?.season === seasonId ? before : null;
  const expert: Expert = { _id: id, season: seasonId, ...person, active: true, load: known?.load ?? 0, version: (before?.version ?? 0) + 1 };
  if (known && said(known) === said(expert)) return 'same';
  await tx.put(experts, expert);
  const actor = { personId, role };
  await record(tx, { aggregate: `expert|${id}`, seq: expert.version, type: 'pooled', at: now, actor, facts: { stratum: expert.stratum } });
  const somebody = (await tx.get(people, id)) ?? newPerson(phone);
  if (!somebody.grants.some((grant) => grant.id === 'expert')) {
    const granted = await happened(tx, somebody, { type: 'roleGranted', at: now, actor, facts: { grant: 'expert' } });
    await giveGrant(tx, granted, { id: 'expert', role: 'expert', place: roleName('expert'), since: now }, row.name);
  }
  return known ? 'changed' : 'added';
}

/** Enters people into the pool and lets them act as experts; the same rows again change nothing. */
export async function addToPool(rows: readonly PooledRow[], caller: CityStaff, now: string): Promise<Decision<Added, 'busy'>> {
  const sum = { added: 0, changed: 0, same: 0 };
  for (let from = 0; from < rows.length; from += atOnce) {
    const batch = rows.slice(from, from + atOnce);
    const done = await transact<readonly (keyof Added)[], 'busy'>(async (tx) => {
      const what: (keyof Added)[] = [];
      for (const row of batch) what.push(await enter(tx, row, caller, now));
      return allow(what);
    });
    if (!done.ok) return done;
    for (const one of done.value) sum[one] += 1;
  }
  return allow(sum);
}
