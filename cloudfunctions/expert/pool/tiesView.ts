import { sayMoment } from '../../domain/beijing';
import type { Expert, Tie } from '../../domain/expert/expert';
import type { Role } from '../../domain/terms';
import { tieNames } from '../../domain/wording/poolWords';
import { nominations, units } from '../../platform/database/collections';
import { fieldsById } from '../../platform/database/read';
import { allTies } from '../seasonLists';
import type { TieRow, TiesView } from './views';

/** All ties that were declared, those that count first. */
export async function tiesView(experts: readonly Expert[], role: Role): Promise<TiesView> {
  const all = await allTies();
  const idsOf = (key: 'nominationId' | 'unitId') => [...new Set(all.flatMap((tie) => tie[key] ?? []))];
  const [nominees, employers] = await Promise.all([fieldsById(nominations, idsOf('nominationId'), ['name']), fieldsById(units, idsOf('unitId'), ['name'])]);
  const expertNames = new Map(experts.map(({ _id, name }) => [_id, name]));
  const row = ({ _id, expertId, nominationId, unitId, kind, note, at, dismissed }: Tie): TieRow => ({
    key: _id,
    expertId,
    target: nominationId ?? unitId ?? '',
    expertName: expertNames.get(expertId) ?? '',
    targetName: (nominationId === null ? employers.get(unitId ?? '') : nominees.get(nominationId))?.name ?? '',
    kind,
    kindName: tieNames[kind],
    note,
    atText: sayMoment(at),
    dismissedText: dismissed ? `${sayMoment(dismissed.at)} 驳回：${dismissed.reason}` : '',
  });
  const items = all.map(row).sort((one, other) => Number(one.dismissedText !== '') - Number(other.dismissedText !== ''));
  return { items, canDismiss: role === 'discipline' };
}
