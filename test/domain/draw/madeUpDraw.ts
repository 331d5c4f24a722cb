/** A made-up draw, from a pool of any size, by the very pieces that the functions use. */
import { decideOpening, decideSeal, seedOf, type Chance, type Witnesses } from '../../../cloudfunctions/domain/draw/chance';
import { commitmentOf, sealOf, type PooledPerson } from '../../../cloudfunctions/domain/draw/commitment';
import type { Draw } from '../../../cloudfunctions/domain/draw/draw';
import { frozenHash, recordOf, recordVersion, type DrawRecord, type DrawSalts } from '../../../cloudfunctions/domain/draw/record';
import { fill, orderOf, type Chairs, type Step } from '../../../cloudfunctions/domain/draw/seating';
import type { Stratum } from '../../../cloudfunctions/domain/expert/expert';
import { sm3 } from '../../../local/verify/sm3';

export const panelId = '2024.p1';
export const at = (minute: number): string => `2024-12-26T09:${String(minute).padStart(2, '0')}:00.000+08:00`;

const stratumOf = (n: number): Stratum => (n % 4 === 0 ? 'school' : n % 4 === 1 ? 'institute' : 'enterprise');

export const person = (n: number, load = 0): PooledPerson => ({
  salt: sm3(`salt ${n}`).slice(0, 32),
  expertId: sm3(`expert ${n}`).slice(0, 32),
  stratum: stratumOf(n),
  name: `专家${n}`,
  unitName: `鹿城第${n}研究院`,
  uscc: null,
  load,
});

export const opening = (n: number) => ({ nonce: sm3(`nonce ${n}`).slice(0, 32), number: String(n * 7) });

function witnessed(count: number): Witnesses {
  const numbers = Array.from({ length: count }, (_, n) => n);
  const by = (n: number) => ({ personId: `w${n}`, role: 'discipline' });
  let chance: Witnesses = { kind: 'witnesses', witnesses: [] };
  for (const n of numbers) {
    const sealed = decideSeal(chance, sealOf(opening(n), sm3), { ...by(n), now: at(10 + n) });
    if (sealed.ok && sealed.value) chance = sealed.value;
  }
  for (const n of numbers) {
    const opened = decideOpening(chance, opening(n), { personId: `w${n}`, now: at(20 + n) }, sm3);
    if (opened.ok && opened.value) chance = opened.value;
  }
  return chance;
}

export interface Made {
  readonly people: readonly PooledPerson[];
  readonly chairs: Chairs;
  readonly cases?: number;
  readonly chance?: Chance;
  readonly barOf?: (commitment: string) => string | null;
  /** Seats that are declined, one after the other. */
  readonly declined?: readonly number[];
}

export function drawnOf({ people, chairs, cases = 10, chance = witnessed(3), barOf = () => null, declined = [] }: Made): {
  draw: Draw;
  record: DrawRecord;
  salts: DrawSalts;
} {
  const committed = people.map((one) => ({ ...one, commitment: commitmentOf(panelId, one, sm3) }));
  const pool = committed
    .map(({ commitment, stratum }) => ({ commitment, stratum }))
    .sort((one, other) => (one.commitment < other.commitment ? -1 : 1));
  const frozen = {
    version: recordVersion, season: '2024', panelId, tier: 'senior', day: '2024-12-30', scope: 'panel',
    cases, loadCap: 300, chairs, frozenAt: at(0), pool,
  } as const;
  const seed = seedOf(panelId, chance, sm3);
  if (!seed.ok) throw new Error(seed.code);
  const order = orderOf(seed.value, pool, sm3);
  const drawnAt = chance.kind === 'lottery' ? (chance.enteredAt ?? '') : at(30);
  let steps: readonly Step[] = fill(order, chairs, [], barOf, drawnAt);
  for (const seat of declined)
    steps = fill(order, chairs, [...steps, { kind: 'leave', seat, why: 'declined', at: at(40) }], barOf, at(40));
  const draw: Draw = {
    ...frozen, _id: panelId, frozen: frozenHash(frozen, sm3), peopleSealed: '', restarts: [], chance, seed: seed.value, drawnAt, steps,
  };
  const record = recordOf(draw, sm3);
  if (!record) throw new Error('a drawn one has a record');
  return { draw, record, salts: { version: recordVersion, panelId, people: committed } };
}
