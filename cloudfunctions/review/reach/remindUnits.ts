import * as z from 'zod';
import { grantIdOf } from '../../domain/account/people';
import { deskId } from '../../domain/nomination/desk';
import { allow, type Decision } from '../../domain/refusal';
import { decideRemind, type Reminded } from '../../domain/review/decideRemind';
import { messageOf } from '../../domain/wording';
import { action } from '../../platform/action';
import { districtStaff, type DistrictStaff } from '../../platform/caller';
import { desks, unitReminders } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { unitId } from '../../platform/inputs';
import { notify, record } from '../../platform/ledger';
import { pages } from '../../platform/pages';
import { seasonId, seasonWithin } from '../../platform/season';
import type { RemindedView } from './views';

/** A page of the list at once. */
const mostAtOnce = 20;

interface Whom {
  readonly unitId: string;
  readonly desk: string;
  readonly name: string;
}

async function write(tx: Transaction, caller: DistrictStaff, unit: Whom, { times, due }: Reminded, now: string): Promise<void> {
  const { personId, name, role, district } = caller;
  const event = await record(tx, {
    aggregate: `reminders|${unit.desk}`,
    seq: times,
    type: 'unitReminded',
    at: now,
    actor: { personId, role },
    facts: { unitId: unit.unitId, district, due },
  });
  await notify(tx, event, 1, now, {
    to: { kind: 'office', officeId: grantIdOf('unitContact', unit.unitId) },
    template: 'unitNotSubmitted',
    page: pages.desk,
    facts: { unitName: unit.name, due },
  });
  await tx.put(unitReminders, { _id: unit.desk, at: now, by: { personId, name }, times, noticeId: `${event}|1` });
}

type One = Decision<{ readonly name: string; readonly now: boolean }, 'notFound' | 'wrongState' | 'deadlinePassed' | 'busy'>;

/** Each unit in a transaction of its own, so that one that just handed in holds up no other. */
const remindOne = (caller: DistrictStaff, id: string, now: string): Promise<One> =>
  transact(async (tx) => {
    const desk = await tx.get(desks, deskId(seasonId, id));
    const before = await tx.get(unitReminders, deskId(seasonId, id));
    const decision = decideRemind({ season: await seasonWithin(tx), district: caller.district, desk, before, now });
    if (!decision.ok) return decision;
    const whom = { unitId: id, desk: deskId(seasonId, id), name: desk?.unitName ?? '' };
    if (decision.value) await write(tx, caller, whom, decision.value, now);
    return allow({ name: whom.name, now: decision.value !== null });
  });

/** Reminds units of the deadline, each once a day (五(三)). Refused only where none of them can be reminded. */
export const remindUnits = action({
  input: z.strictObject({ unitIds: z.array(unitId).min(1).max(mostAtOnce) }),
  allow: [districtStaff],
  refuses: ['notFound', 'wrongState', 'deadlinePassed', 'busy'],
  run: async ({ unitIds }, caller, { now }) => {
    const outcomes: One[] = [];
    for (const id of new Set(unitIds)) outcomes.push(await remindOne(caller, id, now));
    const [first] = outcomes;
    if (first && !first.ok && outcomes.every(({ ok }) => !ok)) return first;
    const done = outcomes.flatMap((one) => (one.ok ? [one.value] : []));
    const names = (fresh: boolean): string[] => done.filter((one) => one.now === fresh).map(({ name }) => name);
    const left = outcomes.flatMap((one) => (one.ok ? [] : [messageOf(one.code, one.facts)]));
    return allow<RemindedView>({ reminded: names(true), already: names(false), left });
  },
});
