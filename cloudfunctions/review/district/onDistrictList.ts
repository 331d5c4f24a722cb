import { allow, type Decision, type RefusalCode, type RefusalOf } from '../../domain/refusal';
import type { DistrictList } from '../../domain/district/districtList';
import type { DistrictStaff } from '../../platform/caller';
import type { Transaction } from '../../platform/database/transact';
import { decideOnList, forwardingsOf, saveList, unitsUntil } from '../../platform/districts';
import { record } from '../../platform/ledger';
import { currentSeason, seasonWithin } from '../../platform/season';
import { spreadForwarding } from '../../platform/spreadForwarding';
import { standingOf, type ListStanding } from './standing';

/** Finishes what was forwarded from here and whose spread died, so that nobody is sent on twice. */
export async function finishForwardings(district: string): Promise<void> {
  const open = await forwardingsOf(district, { spread: false });
  for (const one of open) await spreadForwarding(one);
}

interface Written {
  readonly list: DistrictList;
  readonly type: 'ranked' | 'cut' | 'uncut' | 'cosigned' | 'forwarded';
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Writes the list and the event of its new version; gives the event's id. */
export async function writeList(tx: Transaction, caller: DistrictStaff, { list, type, facts }: Written, now: string): Promise<string> {
  await saveList(tx, list);
  const { personId, role } = caller;
  return record(tx, { aggregate: `district|${list._id}`, seq: list.version, type, at: now, actor: { personId, role }, facts });
}

/** Decides on the caller's own list with all that it rests on; gives how it stands afterwards. */
export async function onDistrictList<C extends RefusalCode>(
  { district }: DistrictStaff,
  now: string,
  work: (tx: Transaction, standing: ListStanding) => Promise<Decision<DistrictList | null, C>>,
): Promise<Decision<ListStanding, C> | RefusalOf<'busy'>> {
  await finishForwardings(district);
  const until = await unitsUntil(await currentSeason(), district);
  return decideOnList<ListStanding, C>(district, async (tx, on) => {
    const season = await seasonWithin(tx);
    const standing = standingOf({ ...on, season, district, unitsUntil: until, now });
    const decision = await work(tx, standing);
    if (!decision.ok) return decision;
    return allow(decision.value ? standingOf({ ...standing, list: decision.value }) : standing);
  });
}
