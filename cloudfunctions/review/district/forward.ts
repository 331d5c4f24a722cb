import * as z from 'zod';
import { grantIdOf } from '../../domain/account/people';
import type { Forwarded } from '../../domain/district/decideForward';
import { districtListId, type Forwarding } from '../../domain/district/districtList';
import { allow } from '../../domain/refusal';
import { receivingOffice } from '../../domain/wording/names';
import { action } from '../../platform/action';
import { districtStaff, type DistrictStaff } from '../../platform/caller';
import { forwardings } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import type { Transaction } from '../../platform/database/transact';
import { districtListOf } from '../../platform/districts';
import { version } from '../../platform/inputs';
import { notify } from '../../platform/ledger';
import { pages } from '../../platform/pages';
import { seasonId } from '../../platform/season';
import { spreadForwarding } from '../../platform/spreadForwarding';
import { onDistrictList, writeList } from './onDistrictList';
import { showList } from './showList';
import { forwardNow, type ListStanding } from './standing';

async function write(tx: Transaction, caller: DistrictStaff, { list, forwarding, season }: Forwarded & Pick<ListStanding, 'season'>, now: string): Promise<void> {
  const { fingerprint, lines } = forwarding;
  const facts = { fingerprint, lines: lines.map(({ nominationId, goes }) => [nominationId, goes]) };
  const event = await writeList(tx, caller, { list, type: 'forwarded', facts }, now);
  await tx.put(forwardings, forwarding);
  await notify(tx, event, 1, now, {
    to: { kind: 'office', officeId: grantIdOf('cityOfficer', undefined) },
    template: 'listArrived',
    page: pages.queue,
    facts: { office: receivingOffice(season, caller.district), count: String(lines.filter(({ goes }) => goes === 'forward').length) },
  });
}

/** What the same call sent before, where its answer was lost. */
async function sentBefore({ district }: DistrictStaff, seen: number | undefined): Promise<Forwarding | null> {
  const { forwardings: count } = await districtListOf(district);
  if (seen === undefined || count === 0) return null;
  const last = await get(forwardings, `${districtListId(seasonId, district)}|${count}`);
  return last?.fromVersion === seen ? last : null;
}

/** Sends the signed list to the city (三(一)): who is on it goes to its table, who stayed below the line ends here. */
export const forward = action({
  input: z.strictObject({ version: version.optional() }),
  allow: [districtStaff],
  refuses: ['stale', 'deadlinePassed', 'cutOvertaken', 'signaturesMissing', 'nothingToForward', 'busy'],
  run: async ({ version: seen }, caller, { now }) => {
    const before = await sentBefore(caller, seen);
    if (before) {
      if (!before.spread) await spreadForwarding(before);
      return allow(await showList(caller, now));
    }
    const done = await onDistrictList(caller, now, async (tx, standing) => {
      const decision = forwardNow(standing, seen ?? standing.list.version, caller);
      if (!decision.ok) return decision;
      await write(tx, caller, { ...decision.value, season: standing.season }, now);
      return allow(decision.value.list);
    });
    if (!done.ok) return done;
    const { _id, forwardings: number } = done.value.list;
    const sent = await get(forwardings, `${_id}|${number}`);
    if (sent && !sent.spread) await spreadForwarding(sent);
    return allow(await showList(caller, now));
  },
});
