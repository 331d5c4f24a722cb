import * as z from 'zod';
import { recordText } from '../../domain/decision/evaluationRecord';
import { refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { decisions } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { makeSheet } from '../../platform/madeSheets';
import { fingerprint } from '../../platform/secrets';
import { seasonId } from '../../platform/season';
import { recordName } from '../../domain/wording/meetingWords';
import { recordedEvents } from '../../platform/recordedEvents';

/** One file from which anybody can make ranking, decision and frozen list again: `npm run verify -- replay FILE`. */
export const evaluationRecord = action({
  input: z.strictObject({}),
  allow: [cityStaff],
  refuses: ['meetingNotOpen', 'notFrozen', 'tooManyAttempts', 'busy'],
  run: async (_input, { personId }, { now }) => {
    const decision = await get(decisions, seasonId);
    if (!decision) return refuse('meetingNotOpen');
    if (decision.sittings[0]?.state !== 'frozen') return refuse('notFrozen');
    const write = async (): Promise<Buffer> => Buffer.from(recordText({ season: seasonId, events: await recordedEvents() }, fingerprint));
    return makeSheet({ plain: 'record.json', name: recordName(seasonId), who: personId, now, write });
  },
});
