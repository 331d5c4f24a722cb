import * as z from 'zod';
import { sayMoment } from '../../domain/beijing';
import type { Tie } from '../../domain/expert/expert';
import { allow } from '../../domain/refusal';
import { tieNames } from '../../domain/wording/poolWords';
import { action } from '../../platform/action';
import { cityStaff, discipline } from '../../platform/caller';
import { nominations, units, type Collection, type Document } from '../../platform/database/collections';
import { command, findFields } from '../../platform/database/read';
import { allExperts, allTies } from '../seasonLists';
import type { TieRow, TiesView } from './views';

async function namesOf<T extends Document & { readonly name: string }>(collection: Collection<T>, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (let from = 0; from < ids.length; from += 500) {
    const some = ids.slice(from, from + 500);
    const found = await findFields<T, 'name'>(collection, { where: { _id: command().in(some) }, limit: 500 }, ['name']);
    for (const { _id, name } of found) names.set(_id, name);
  }
  return names;
}

/** All ties that were declared, those that count first. */
export const ties = action({
  input: z.strictObject({}),
  allow: [cityStaff, discipline],
  run: async (_input, { role }) => {
    const [all, experts] = await Promise.all([allTies(), allExperts()]);
    const idsOf = (key: 'nominationId' | 'unitId') => [...new Set(all.flatMap((tie) => tie[key] ?? []))];
    const [nominees, employers] = await Promise.all([namesOf(nominations, idsOf('nominationId')), namesOf(units, idsOf('unitId'))]);
    const expertNames = new Map(experts.map(({ _id, name }) => [_id, name]));
    const row = ({ expertId, nominationId, unitId, kind, note, at, dismissed }: Tie): TieRow => ({
      expertId,
      target: nominationId ?? unitId ?? '',
      expertName: expertNames.get(expertId) ?? '',
      targetName: (nominationId === null ? employers.get(unitId ?? '') : nominees.get(nominationId)) ?? '',
      kind,
      kindName: tieNames[kind],
      note,
      atText: sayMoment(at),
      dismissedText: dismissed ? `${sayMoment(dismissed.at)} 驳回：${dismissed.reason}` : '',
    });
    const items = all.map(row).sort((one, other) => Number(one.dismissedText !== '') - Number(other.dismissedText !== ''));
    const view: TiesView = { items, canDismiss: role === 'discipline' };
    return allow(view);
  },
});
