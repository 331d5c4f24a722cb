import { epochOf, dayOf } from '../beijing';
import { strata } from '../expert/expert';
import type { Hash } from './canonical';
import { seedOf, type Chance } from './chance';
import { commitmentOf, sealOf } from './commitment';
import { fingerprintOf, frozenHash, recordVersion, type DrawRecord, type DrawSalts } from './record';
import { nextOf, orderOf, seatNext, type PoolEntry, type Step } from './seating';

/** The first thing that is not what it must be, in the order of the checks. `at` counts from 1 where it is one of several. */
export type Difference =
  | { readonly what: 'version' | 'fingerprint' | 'frozen' | 'poolOrder' | 'chance' | 'seed' | 'order' | 'moments' | 'chairs' }
  | { readonly what: 'seal' | 'step' | 'person' | 'twice' | 'load'; readonly at: number }
  | { readonly what: 'people' };

const rising = (texts: readonly string[]): boolean => texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') < text);

/** Witnesses lose their ids in a record; a seed needs none. */
const chanceOf = ({ chance }: DrawRecord): Chance =>
  chance.kind === 'lottery' ? chance : { ...chance, witnesses: chance.witnesses.map((one) => ({ ...one, personId: '' })) };

function checkSeals({ chance }: DrawRecord, hash: Hash): Difference | null {
  if (chance.kind === 'lottery') return null;
  const wrong = chance.witnesses.findIndex(({ opening, seal }) => !opening || sealOf(opening, hash) !== seal);
  return wrong < 0 ? null : { what: 'seal', at: wrong + 1 };
}

/** Freeze, then seals or the name of a lottery; then, after the last of those, openings or the result; then the draw. */
function inTime({ frozenAt, drawnAt, chance, steps }: DrawRecord): boolean {
  const middle =
    chance.kind === 'lottery'
      ? [[chance.namedAt], [chance.enteredAt ?? '']]
      : [chance.witnesses.map(({ sealedAt }) => sealedAt), chance.witnesses.map(({ openedAt }) => openedAt ?? '')];
  const rows = [[frozenAt], ...middle, [drawnAt], ...steps.map(({ at }) => [at])].map((row) => row.map(epochOf));
  const follow = rows.every((row, at) => at === 0 || Math.max(...(rows[at - 1] ?? [])) <= Math.min(...row));
  return follow && (chance.kind !== 'lottery' || dayOf(chance.namedAt) < chance.day);
}

/** Seats whoever is next, again; what was passed over must have been next, and who left must have sat. */
function checkSteps({ chairs, steps }: DrawRecord, order: readonly PoolEntry[]): Difference | null {
  const fits = (step: Step, before: readonly Step[]): boolean => {
    if (step.kind === 'leave') {
      const left = before.some((one) => one.kind === 'leave' && one.seat === step.seat);
      return !left && before.some((one) => one.kind === 'seat' && one.seat === step.seat);
    }
    const next = nextOf(order, chairs, before);
    if (next?.commitment !== step.commitment) return false;
    if (step.kind === 'pass') return true;
    const { seat, chair, insteadOf } = seatNext(next, chairs, before, step.at);
    return step.seat === seat && step.chair === chair && step.insteadOf === insteadOf;
  };
  const wrong = steps.findIndex((step, at) => !fits(step, steps.slice(0, at)));
  return wrong < 0 ? null : { what: 'step', at: wrong + 1 };
}

/** Draws again from what the record says; null where everything comes out the same. */
export function verifyRecord(record: DrawRecord, hash: Hash): Difference | null {
  if (record.version !== recordVersion) return { what: 'version' };
  if (frozenHash(record, hash) !== record.frozen) return { what: 'frozen' };
  if (!rising(record.pool.map(({ commitment }) => commitment))) return { what: 'poolOrder' };
  const seal = checkSeals(record, hash);
  if (seal) return seal;
  const seed = seedOf(record.panelId, chanceOf(record), hash);
  if (!seed.ok) return { what: 'chance' };
  if (seed.value !== record.seed) return { what: 'seed' };
  const order = orderOf(record.seed, record.pool, hash);
  const same = order.length === record.order.length && order.every(({ commitment }, at) => record.order[at] === commitment);
  if (!same) return { what: 'order' };
  const steps = checkSteps(record, order);
  if (steps) return steps;
  if (nextOf(order, record.chairs, record.steps)) return { what: 'chairs' };
  if (!inTime(record)) return { what: 'moments' };
  return fingerprintOf(record, hash) === record.fingerprint ? null : { what: 'fingerprint' };
}

/** With the salts also the people: every commitment is a person's, nobody is in the pool twice, nobody over the load cap. */
export function verifyPeople(record: DrawRecord, { version, panelId, people }: DrawSalts, hash: Hash): Difference | null {
  if (version !== recordVersion || panelId !== record.panelId || people.length !== record.pool.length) return { what: 'people' };
  const strataBy = new Map(record.pool.map(({ commitment, stratum }) => [commitment, stratum]));
  const seen = new Set<string>();
  for (const [index, person] of people.entries()) {
    const at = index + 1;
    const fits = commitmentOf(panelId, person, hash) === person.commitment && strataBy.get(person.commitment) === person.stratum;
    if (!fits || !strata.includes(person.stratum)) return { what: 'person', at };
    if (seen.has(person.expertId)) return { what: 'twice', at };
    seen.add(person.expertId);
    if (person.load + record.cases > record.loadCap) return { what: 'load', at };
  }
  return null;
}
