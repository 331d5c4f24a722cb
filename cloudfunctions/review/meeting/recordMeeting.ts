import * as z from 'zod';
import { meetingOffices, type Votes } from '../../domain/decision/decision';
import { decideRecord } from '../../domain/decision/decideMeeting';
import { recordedFacts } from '../../domain/decision/decisionEvents';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { sentence, version } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { decisionWithin, keep } from './keep';
import { meetingView } from './meetingView';

const count = z.int().min(0).max(1000);
const vote = z.strictObject({ for: count, against: count, abstain: count });
const attendee = z.strictObject({
  office: z.enum(meetingOffices),
  name: sentence(50),
  duty: sentence(50).optional(),
  present: z.boolean(),
});

/** Writes down who came of both offices, how they voted, and the minutes' number; it may come in parts until the list is frozen. */
export const recordMeeting = action({
  input: z.strictObject({
    attendance: z.array(attendee).max(60),
    vote: vote.optional(),
    tierVotes: z.strictObject({ excellent: vote.optional(), senior: vote.optional(), special: vote.optional(), chief: vote.optional() }).optional(),
    minutesNumber: sentence(60).optional(),
    version,
  }),
  allow: [cityStaff],
  refuses: ['meetingNotOpen', 'sittingFrozen', 'stale', 'votesMiscounted', 'busy'],
  run: async ({ attendance: people, vote: whole = null, tierVotes = {}, minutesNumber = '', version: seen }, caller, { now }) => {
    const attendance = people.map(({ office, name, duty, present }) => ({ office, name, ...(duty === undefined ? {} : { duty }), present }));
    const { excellent, senior, special, chief } = tierVotes;
    const tiers = { ...(excellent && { excellent }), ...(senior && { senior }), ...(special && { special }), ...(chief && { chief }) };
    const votes: Votes = { whole, tiers };
    const noted = await transact(async (tx) => {
      const next = decideRecord({ decision: await decisionWithin(tx), attendance, votes, minutesNumber, version: seen });
      if (!next.ok) return next;
      const { decision, again } = next.value;
      if (!again) await keep(tx, decision, { type: 'meetingRecorded', facts: recordedFacts(decision), caller, now });
      return allow(decision);
    });
    return noted.ok ? allow(await meetingView(await currentSeason(), noted.value)) : noted;
  },
});
