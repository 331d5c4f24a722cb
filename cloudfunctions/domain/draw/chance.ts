import type { Day, Instant } from '../beijing';
import { dayOf } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { canonical, type Hash } from './canonical';
import { isFingerprint, isOpening, sealOf, type Opening } from './commitment';

/** One witness; `number` counts the seals as they came. Shown to outsiders by the office, never by name. */
export interface Witness {
  readonly personId: string;
  readonly role: string;
  readonly seal: string;
  readonly sealedAt: Instant;
  readonly opening: Opening | null;
  readonly openedAt: Instant | null;
}

/** How chance comes in: witnesses who each seal a number and then open it, or a public lottery's result that is not known yet. */
export type Chance =
  | { readonly kind: 'witnesses'; readonly witnesses: readonly Witness[] }
  | {
      readonly kind: 'lottery';
      readonly name: string;
      readonly issue: string;
      readonly day: Day;
      readonly namedAt: Instant;
      readonly result: string | null;
      readonly enteredAt: Instant | null;
    };
export type Witnesses = Extract<Chance, { kind: 'witnesses' }>;
export type Lottery = Extract<Chance, { kind: 'lottery' }>;

/** One alone could have chosen the number, and with it the order. */
export const fewestWitnesses = 2;

/** Named before it happens: on a day that has not begun. */
export const decideLottery = (named: Pick<Lottery, 'name' | 'issue' | 'day'>, now: Instant): Decision<Lottery, 'lotteryPast'> =>
  named.day > dayOf(now)
    ? allow({ kind: 'lottery', ...named, namedAt: now, result: null, enteredAt: null })
    : refuse('lotteryPast', { day: named.day });

interface By {
  readonly personId: string;
  readonly role: string;
  readonly now: Instant;
}

/** Takes a sealed number. After the first opening no seal may follow: it could answer to what was opened. Null: it was here already. */
export function decideSeal(
  { witnesses }: Witnesses,
  seal: string,
  { personId, role, now }: By,
): Decision<Witnesses | null, 'sealsClosed' | 'sealTaken' | 'invalid'> {
  if (!isFingerprint(seal)) return refuse('invalid', { fields: ['commitment'] });
  const own = witnesses.find((one) => one.personId === personId);
  if (own?.seal === seal) return allow(null);
  if (witnesses.some(({ opening }) => opening)) return refuse('sealsClosed');
  if (own || witnesses.some((one) => one.seal === seal)) return refuse('sealTaken');
  return allow({ kind: 'witnesses', witnesses: [...witnesses, { personId, role, seal, sealedAt: now, opening: null, openedAt: null }] });
}

/** Opens one's own number. Null: it was opened already. */
export function decideOpening(
  { witnesses }: Witnesses,
  opening: Opening,
  { personId, now }: Omit<By, 'role'>,
  hash: Hash,
): Decision<Witnesses | null, 'notFound' | 'tooFewWitnesses' | 'openingUnfit'> {
  const own = witnesses.find((one) => one.personId === personId);
  if (!own) return refuse('notFound', { what: '您封存的数' });
  if (witnesses.length < fewestWitnesses) return refuse('tooFewWitnesses', { least: fewestWitnesses, there: witnesses.length });
  if (!isOpening(opening) || sealOf(opening, hash) !== own.seal) return refuse('openingUnfit');
  if (own.opening) return allow(null);
  return allow({ kind: 'witnesses', witnesses: witnesses.map((one) => (one === own ? { ...one, opening, openedAt: now } : one)) });
}

/** Enters what the lottery drew, from its day on; what was entered stays. */
export function decideResult(lottery: Lottery, result: string, now: Instant): Decision<Lottery, 'chanceUnknown'> {
  if (lottery.result !== null) return allow(lottery);
  if (dayOf(now) < lottery.day) return refuse('chanceUnknown', { missing: 1, day: lottery.day });
  return allow({ ...lottery, result, enteredAt: now });
}

/** Digits with single blanks between them, as a lottery prints them. */
export const isResult = (text: string): boolean => /^\d{1,9}([ +]\d{1,9}){0,19}$/.test(text);

/**
 * The seed: SM3 of the canonical JSON of `["witnesses", panelId, [[nonce, number], …]]`, in the order of the seals, or of
 * `["lottery", panelId, name, issue, day, result]`. Refused while something of it is not known.
 */
export function seedOf(panelId: string, chance: Chance, hash: Hash): Decision<string, 'chanceUnknown' | 'tooFewWitnesses'> {
  if (chance.kind === 'lottery') {
    const { name, issue, day, result } = chance;
    if (result === null) return refuse('chanceUnknown', { missing: 1, day });
    return allow(hash(canonical(['lottery', panelId, name, issue, day, result])));
  }
  const { witnesses } = chance;
  if (witnesses.length < fewestWitnesses) return refuse('tooFewWitnesses', { least: fewestWitnesses, there: witnesses.length });
  const openings = witnesses.flatMap(({ opening }) => (opening ? [[opening.nonce, opening.number]] : []));
  const missing = witnesses.length - openings.length;
  return missing > 0 ? refuse('chanceUnknown', { missing, day: null }) : allow(hash(canonical(['witnesses', panelId, openings])));
}
