import * as z from 'zod';
import { allow } from '../domain/refusal';
import { action } from '../platform/action';
import { signedIn } from '../platform/caller';
import { statusOf } from './statusOf';

/** Where one's own nominations stand. Empty until one has found them (`find`). */
export const status = action({
  input: z.strictObject({}),
  allow: [signedIn],
  run: async (_, { personId }, { now }) => allow(await statusOf(personId, now)),
});
