import * as z from 'zod';
import { normaliseIdNumber } from '../domain/identity/idNumber';
import { sameName } from '../domain/identity/personName';
import type { Nomination } from '../domain/nomination/nomination';
import { isGivenUp } from '../domain/nomination/states';
import { allow, refuse } from '../domain/refusal';
import { tierName } from '../domain/wording/names';
import { action } from '../platform/action';
import { countAttempt } from '../platform/attempts';
import { signedIn } from '../platform/caller';
import { nominations } from '../platform/database/collections';
import { command, findFields, inPages, mostAtOnce } from '../platform/database/read';
import { transact, type Transaction } from '../platform/database/transact';
import { formsByLine, idNumberOf } from '../platform/formRevisions';
import { record } from '../platform/ledger';
import { tagOf } from '../platform/readViews';
import type { FoundView } from './views';

/** Look-ups of one person in an hour: enough for typing errors, too few for trying numbers. */
const mostAttempts = 10;
/** More nominations than this that fit one person in all three are no honest number. */
const mostMatches = 20;

export const foundView = (nomination: Nomination): FoundView => ({
  nominationId: nomination._id,
  revision: nomination.revision,
  name: nomination.name,
  unitName: nomination.unitName,
  tierName: tierName(nomination.tier),
  tag: tagOf(nomination),
});

type Candidate = Pick<Nomination, '_id' | 'name' | 'state' | 'revision'>;

/** All that carry the caller's own phone, however many units wrote it on a form: nobody's form hides another. */
const candidatesOf = (personId: string): Promise<readonly Candidate[]> =>
  inPages((after) => {
    const where = { nomineeKey: personId, _id: command().gt(after) };
    return findFields(nominations, { where, orderBy: [['_id', 'asc']], limit: mostAtOnce }, ['name', 'state', 'revision']);
  });

/** The ids of those that also carry this name, and an ID number that ends so. */
async function matching(personId: string, name: string, idLast6: string): Promise<readonly string[]> {
  const named = (await candidatesOf(personId)).filter((one) => !isGivenUp(one.state) && sameName(one.name, name));
  const kept = await formsByLine(named.map(({ _id, revision }) => ({ nominationId: _id, revision })));
  const fits = [...kept.values()].filter((form) => idNumberOf(form).endsWith(idLast6));
  return fits.slice(0, mostMatches).map(({ nominationId }) => nominationId);
}

/** Remembers that this person found it as theirs; null where the unit has put another phone on the form meanwhile. */
async function bind(tx: Transaction, id: string, personId: string, now: string): Promise<Nomination | null> {
  const nomination = await tx.get(nominations, id);
  if (!nomination || nomination.nomineeKey !== personId) return null;
  if (nomination.nominee === personId) return nomination;
  const bound = { ...nomination, nominee: personId, version: nomination.version + 1 };
  await tx.put(nominations, bound);
  await record(tx, {
    aggregate: id,
    seq: bound.version,
    type: 'nomineeFound',
    at: now,
    actor: { personId, role: 'nominee' },
    facts: { revision: bound.revision },
  });
  return bound;
}

/**
 * Finds one's own nomination by phone (the one signed in with), name and the end of the ID number. The refusal is the same
 * whichever of the three does not fit, and tries are counted, so that nobody learns who is nominated.
 */
export const find = action({
  input: z.strictObject({
    name: z.string().trim().min(1).max(100),
    idLast6: z
      .string()
      .trim()
      .max(20)
      .refine((text) => /^\d{5}[\dX]$/.test(normaliseIdNumber(text)), '请填证件号码的最后 6 位'),
  }),
  allow: [signedIn],
  refuses: ['noMatch', 'tooManyAttempts', 'busy'],
  run: async ({ name, idLast6 }, { personId }, { now }) => {
    const matches = await matching(personId, name, normaliseIdNumber(idLast6));
    const found = await transact(async (tx) => {
      const counted = await countAttempt(tx, { what: 'find', who: personId, most: mostAttempts, now });
      if (!counted.ok) return counted;
      const bound: Nomination[] = [];
      for (const id of matches) {
        const nomination = await bind(tx, id, personId, now);
        if (nomination) bound.push(nomination);
      }
      return allow(bound);
    });
    if (!found.ok) return found;
    return found.value.length > 0 ? allow({ found: found.value.map(foundView) }) : refuse('noMatch');
  },
});
