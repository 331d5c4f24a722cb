import * as z from 'zod';
import { decideChoose } from '../../domain/decision/decideChoose';
import { lastSitting } from '../../domain/decision/decision';
import { chosenFacts } from '../../domain/decision/decisionEvents';
import { gateOf } from '../../domain/decision/gate';
import { rankingId, fromDocuments } from '../../domain/decision/tierRanking';
import { allow, refuse } from '../../domain/refusal';
import { tiers } from '../../domain/terms';
import { action } from '../../platform/action';
import { cityStaff } from '../../platform/caller';
import { rankings } from '../../platform/database/collections';
import { transact } from '../../platform/database/transact';
import { nominationId, sentence, version } from '../../platform/inputs';
import { fingerprint } from '../../platform/secrets';
import { seasonId, seasonWithin } from '../../platform/season';
import { decisionWithin, keep } from './keep';
import { meetingView } from './meetingView';
import { goneOf } from './panels';

const mostChosen = 2000;
const mostDepartures = 300;
const reason = sentence(200);

const departure = z.strictObject({ nominationId, direction: z.enum(['in', 'out']), reason });

/** Sets whom the open sitting chooses in one tier: the whole list, or the ranking with its departures and the tied ones. */
export const decide = action({
  input: z.strictObject({
    tier: z.enum(tiers),
    chosen: z.array(nominationId).max(mostChosen).optional(),
    line: z.int().min(0).max(mostChosen).optional(),
    lineReason: reason.optional(),
    departures: z.array(departure).max(mostDepartures).optional(),
    tied: z.array(nominationId).max(mostDepartures).optional(),
    tieReason: reason.optional(),
    version,
  }),
  allow: [cityStaff],
  refuses: ['meetingNotOpen', 'sittingFrozen', 'stale', 'notRanked', 'placesExceeded', 'reasonMissing', 'chosenGone', 'busy'],
  run: async ({ tier, version: seen, chosen, line, lineReason = '', departures = [], tied = [], tieReason = '' }, caller, { now }) => {
    const decided = await transact(async (tx) => {
      const decision = await decisionWithin(tx);
      const season = await seasonWithin(tx);
      const stored = await tx.get(rankings, rankingId(seasonId, tier));
      const ranked = fromDocuments(stored ? [stored] : [])[tier];
      const wish = { chosen, line, lineReason, departures, tied, tieReason };
      const chose = decideChoose({ gate: gateOf(season), decision, tier, ranked, wish, version: seen });
      if (!chose.ok) return chose;
      const sitting = lastSitting(chose.value.decision);
      if (chose.value.again || !sitting) return allow({ season, decision: chose.value.decision });
      const choice = sitting.chosen[tier];
      const gone = await goneOf(sitting, choice.nominationIds);
      if (gone > 0) return refuse('chosenGone', { count: gone });
      await keep(tx, chose.value.decision, { type: 'decided', facts: chosenFacts(tier, choice, fingerprint), caller, now });
      return allow({ season, decision: chose.value.decision });
    });
    return decided.ok ? allow(await meetingView(decided.value.season, decided.value.decision)) : decided;
  },
});
