import type { Passed } from '../../domain/review/decidePass';
import type { Transaction } from '../../platform/database/transact';
import { saveDesk } from '../../platform/desks';
import { record } from '../../platform/ledger';
import type { Reviewer } from '../table';
import { saveInHand, type InHand } from './inHand';

/** The district's mark changes nothing for the unit, so that its desk stays; the city's step moves the line along. */
export async function writePassed(tx: Transaction, caller: Reviewer, { desk, nomination, list }: Passed & Pick<InHand, 'list'>, now: string): Promise<void> {
  const { _id: id, version } = nomination;
  const { personId, role } = caller;
  await saveInHand(tx, nomination, { list });
  if ('district' in caller) {
    await record(tx, { aggregate: `nomination|${id}`, seq: version, type: 'checked', at: now, actor: { personId, role }, facts: {} });
    return;
  }
  await saveDesk(tx, desk, { type: 'qualified', at: now, actor: caller, facts: { nominationId: id } });
}
