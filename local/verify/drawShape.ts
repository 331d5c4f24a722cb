/** The shape of the two files of a draw: nothing more and nothing less than what is computed again. */
import * as z from 'zod';
import { isDay, isInstant } from '../../cloudfunctions/domain/beijing';
import { recusalScopes } from '../../cloudfunctions/domain/draw/pool';
import type { DrawRecord, DrawSalts } from '../../cloudfunctions/domain/draw/record';
import { strata } from '../../cloudfunctions/domain/expert/expert';
import { tiers } from '../../cloudfunctions/domain/terms';

const text = z.string();
const count = z.int().min(0);
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.string().refine(isInstant);
const day = z.string().refine(isDay);
const stratum = z.enum(strata);

const witness = z.strictObject({
  role: text,
  seal: fingerprint,
  sealedAt: instant,
  opening: z.strictObject({ nonce: text, number: text }),
  openedAt: instant,
});
const chance = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('witnesses'), witnesses: z.array(witness) }),
  z.strictObject({ kind: z.literal('lottery'), name: text, issue: text, day, namedAt: instant, result: text, enteredAt: instant }),
]);
const step = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), seat: count, commitment: fingerprint, chair: stratum, insteadOf: count.nullable(), at: instant }),
  z.strictObject({ kind: z.literal('pass'), commitment: fingerprint, why: text, at: instant }),
  z.strictObject({ kind: z.literal('leave'), seat: count, why: z.enum(['declined', 'replaced']), at: instant }),
]);

export const drawShape: z.ZodType<DrawRecord> = z.strictObject({
  version: text,
  season: text,
  panelId: text,
  tier: z.enum(tiers),
  day,
  scope: z.enum(recusalScopes),
  cases: count,
  loadCap: count,
  chairs: z.strictObject({ enterprise: count.optional(), school: count.optional(), institute: count.optional() }),
  frozenAt: instant,
  pool: z.array(z.strictObject({ commitment: fingerprint, stratum })),
  frozen: fingerprint,
  restarts: z.array(z.strictObject({ at: instant, reason: text })),
  chance,
  seed: fingerprint,
  drawnAt: instant,
  order: z.array(fingerprint),
  steps: z.array(step),
  fingerprint,
});

export const saltsShape: z.ZodType<DrawSalts> = z.strictObject({
  version: text,
  panelId: text,
  people: z.array(
    z.strictObject({
      commitment: fingerprint,
      salt: z.string().min(24),
      expertId: text,
      stratum,
      name: text,
      unitName: text,
      uscc: text.nullable(),
      load: count,
    }),
  ),
});
