import * as z from 'zod';
import { decideSupplement } from '../../domain/decision/decideMeeting';
import { supplementedFacts } from '../../domain/decision/decisionEvents';
import { gateOf } from '../../domain/decision/gate';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { version } from '../../platform/inputs';
import { seasonWithin } from '../../platform/season';
import { decisionWithin, keep } from './keep';
import { meetingView } from './meetingView';
import { rankingsWithin } from './rankings';

/** Opens a supplementary sitting (递补) once a place is free; its people are then chosen by `decide`, under the same gate. */
export const supplement = action({
  input: z.strictObject({ version }),
  allow: [cityStaff],
  refuses: ['meetingNotOpen', 'sittingOpen', 'nobodyToAdd', 'stale', 'busy'],
  run: async ({ version: seen }, caller, { now }) => {
    const opened = await transact(async (tx) => {
      const decision = await decisionWithin(tx);
      const season = await seasonWithin(tx);
      const next = decideSupplement({ gate: gateOf(season), decision, rankings: await rankingsWithin(tx), version: seen, now });
      if (!next.ok) return next;
      if (next.value !== decision) await keep(tx, next.value, { type: 'supplementOpened', facts: supplementedFacts(next.value), caller, now });
      return allow({ season, decision: next.value });
    });
    return opened.ok ? allow(await meetingView(opened.value.season, opened.value.decision)) : opened;
  },
});
