/** The shape of a record of evaluation and decision: nothing more and nothing less than what is computed again. */
import * as z from 'zod';
import { isDay, isInstant } from '../../cloudfunctions/domain/beijing';
import { meetingOffices } from '../../cloudfunctions/domain/decision/decision';
import type { RecordedEvent } from '../../cloudfunctions/domain/decision/evaluationRecord';
import { tiers } from '../../cloudfunctions/domain/terms';

const text = z.string();
const count = z.int().min(0);
const tier = z.enum(tiers);
const ids = z.array(text);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const reason = z.union([fingerprint, z.literal('')]);
const day = z.string().refine(isDay);
const when = { seq: z.int().min(1), at: z.string().refine(isInstant) };
const vote = z.strictObject({ for: count, against: count, abstain: count });
const byTier = <T extends z.ZodType>(of: T) => z.strictObject({ excellent: of, senior: of, special: of, chief: of });

const rules = z.strictObject({
  criteria: z.array(z.strictObject({ id: text, weight: count })),
  trimFrom: count,
  gate: z.strictObject({ places: byTier(count), all: count, clause: text }),
});
const step = <T extends string, F extends z.ZodType>(type: T, facts: F) =>
  z.strictObject({ of: z.literal('decision'), ...when, type: z.literal(type), facts });

const decision = z.discriminatedUnion('type', [
  step('meetingOpened', z.strictObject({
    day, basis: z.array(z.strictObject({ panelId: text, version: count })), rules, left: ids, evaluation: fingerprint, rankings: byTier(fingerprint),
  })),
  step('decided', z.strictObject({
    tier, line: count, lineReason: reason, nominationIds: ids, tieReason: reason,
    departures: z.array(z.strictObject({ nominationId: text, direction: z.enum(['in', 'out']), reason: fingerprint })),
  })),
  step('meetingRecorded', z.strictObject({
    attendance: z.array(z.strictObject({ office: z.enum(meetingOffices), asked: count, present: count })),
    votes: z.strictObject({ whole: vote.nullable(), tiers: byTier(vote.optional()) }),
    minutesNumber: text,
  })),
  step('supplementOpened', z.strictObject({ day })),
  step('vacated', z.strictObject({ nominationId: text, cause: z.enum(['cancelled', 'objectionUpheld', 'ended']) })),
  step('frozen', z.strictObject({ sitting: count, hash: fingerprint })),
]);

const closed = z.strictObject({
  of: z.literal('panel'), ...when, panelId: text, tier, cases: z.array(z.strictObject({ caseId: text, seats: z.array(count) })),
});
const scored = z.strictObject({ of: z.literal('sheet'), ...when, panelId: text, caseId: text, seat: count, scores: z.record(text, count) });

export const recordShape: z.ZodType<{ format: string; season: string; events: RecordedEvent[]; fingerprint: string }> = z.strictObject({
  format: z.literal('jll-record/1'),
  season: text,
  events: z.array(z.union([closed, scored, decision])),
  fingerprint,
});
