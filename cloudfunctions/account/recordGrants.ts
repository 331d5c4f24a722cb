import * as z from 'zod';
import { withGrants } from '../domain/account/subscription';
import { allow } from '../domain/refusal';
import { templateNames } from '../domain/wording/notices';
import { action } from '../platform/action';
import { countAttempt } from '../platform/attempts';
import { signedIn } from '../platform/caller';
import { subscriptions } from '../platform/database/collections';
import { transact } from '../platform/database/transact';

/** Far more dialogs than a person meets in an hour. */
const mostAttempts = 60;

/** Remembers which messages somebody has just allowed once more. What the phone says is a hint; WeChat's answers correct it. */
export const recordGrants = action({
  input: z.strictObject({ accepted: z.array(z.enum(templateNames)).min(1).max(templateNames.length) }),
  allow: [signedIn],
  refuses: ['tooManyAttempts', 'busy'],
  run: async ({ accepted }, { personId, openid }, { now }) =>
    transact(async (tx) => {
      const counted = await countAttempt(tx, { what: 'grants', who: personId, most: mostAttempts, now });
      if (!counted.ok) return counted;
      const before = await tx.get(subscriptions, personId);
      const after = withGrants(before, { personId, openid, accepted: [...new Set(accepted)], now });
      await tx.put(subscriptions, after);
      return allow({ counts: after.counts });
    }),
});
