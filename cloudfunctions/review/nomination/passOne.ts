import { allow, type Decision, type RefusalOf } from '../../domain/refusal';
import { decidePass, type Passed } from '../../domain/review/decidePass';
import { transact, type Transaction } from '../../platform/database/transact';
import { saveDesk } from '../../platform/desks';
import { record } from '../../platform/ledger';
import type { Reviewer } from '../table';
import { inHand, saveInHand, type InHand } from './inHand';

/** The district's mark changes nothing for the unit, so that its desk stays; the city's step moves the line along. */
async function write(tx: Transaction, caller: Reviewer, { desk, nomination, list }: Passed & Pick<InHand, 'list'>, now: string): Promise<void> {
  const { _id: id, version } = nomination;
  const { personId, role } = caller;
  await saveInHand(tx, nomination, { list });
  if ('district' in caller) {
    await record(tx, { aggregate: `nomination|${id}`, seq: version, type: 'checked', at: now, actor: { personId, role }, facts: {} });
    return;
  }
  await saveDesk(tx, desk, { type: 'qualified', at: now, actor: caller, facts: { nominationId: id } });
}

export interface Passing {
  readonly nominationId: string;
  readonly version: number;
}

/** Passes one nomination on the caller's table; gives it as it is then. */
export const passOne = (
  caller: Reviewer,
  { nominationId, version }: Passing,
  now: string,
): Promise<Decision<InHand, 'notFound' | 'stale' | 'wrongState' | 'listCut'> | RefusalOf<'busy'>> =>
  transact(async (tx) => {
    const found = await inHand(tx, caller, nominationId);
    if (!found.ok) return found;
    const { personId, name } = caller;
    const decision = decidePass({ ...found.value, version, by: { personId, name }, now });
    if (!decision.ok) return decision;
    if (decision.value) await write(tx, caller, { ...decision.value, list: found.value.list }, now);
    return allow({ ...found.value, ...decision.value });
  });
