import fc from 'fast-check';
import { decideLottery, decideOpening, decideResult, decideSeal, isResult, seedOf, type Witnesses } from '../../../cloudfunctions/domain/draw/chance';
import { canonical } from '../../../cloudfunctions/domain/draw/canonical';
import { sealOf } from '../../../cloudfunctions/domain/draw/commitment';
import { fileText } from '../../../cloudfunctions/domain/draw/record';
import { orderOf, type SeatStep, type Step } from '../../../cloudfunctions/domain/draw/seating';
import { verifyPeople, verifyRecord } from '../../../cloudfunctions/domain/draw/verifyRecord';
import { sm3 } from '../../../local/verify/sm3';
import { verifyDraw } from '../../../local/verify/verifyDraw';
import { at, drawnOf, opening, panelId, person } from './madeUpDraw';

const pool = (size: number) => Array.from({ length: size }, (_, n) => person(n + 1));
const chairs = { enterprise: 4, school: 2, institute: 1 };
const seatsOf = (steps: readonly Step[]): readonly SeatStep[] => steps.filter((step) => step.kind === 'seat');

test('canonical text: names in order, no blanks, lists as they are', () => {
  expect(canonical({ b: [2, 'ü'], a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":[2,"ü"]}');
});

test('a draw comes out the same again, with its people', () => {
  const { record, salts } = drawnOf({ people: pool(24), chairs, declined: [1, 8, 3] });
  expect(verifyRecord(record, sm3)).toBeNull();
  expect(verifyPeople(record, salts, sm3)).toBeNull();
  const verdict = verifyDraw(fileText(record), fileText(salts), sm3);
  expect([verdict.ok, verdict.lines.length]).toEqual([true, 3 + record.steps.length]);
  expect(seatsOf(record.steps).slice(7).map(({ seat, insteadOf }) => [seat, insteadOf])).toEqual([[8, 1], [9, 8], [10, 3]]);
});

test('whatever byte of the file is another one, it shows', () => {
  const { record } = drawnOf({ people: pool(12), chairs: { enterprise: 3 }, declined: [2] });
  const text = fileText(record);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (place, code) => {
      const other = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
      return other === text || !verifyDraw(other, null, sm3).ok;
    }),
    { numRuns: 400 },
  );
});

test('whatever byte of the salts is another one, it shows', () => {
  const { record, salts } = drawnOf({ people: pool(8), chairs: { enterprise: 3 } });
  const text = fileText(salts);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (place, code) => {
      const other = text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
      return other === text || !verifyDraw(fileText(record), other, sm3).ok;
    }),
    { numRuns: 400 },
  );
});

test('the order is a permutation of the pool, chairs are filled by stratum and in order, nobody sits twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 60 }), fc.nat(), fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }), (size, salt, leaving) => {
      const people = pool(size).map((one) => ({ ...one, salt: sm3(`${one.salt}${salt}`).slice(0, 32) }));
      const { record } = drawnOf({ people, chairs: { enterprise: 3, school: 2, institute: 2 }, declined: [...new Set(leaving)].filter((seat) => seat <= 7) });
      expect([...record.order].sort()).toEqual(record.pool.map(({ commitment }) => commitment));
      const seats = seatsOf(record.steps);
      expect(new Set(seats.map(({ commitment }) => commitment)).size).toBe(seats.length);
      const strata = new Map(record.pool.map(({ commitment, stratum }) => [commitment, stratum]));
      const first = seats.slice(0, 7);
      expect(first.filter(({ chair }) => chair === 'enterprise')).toHaveLength(3);
      expect(first.filter(({ chair }) => chair === 'school')).toHaveLength(2);
      if (size >= 20) expect(first.every(({ chair, commitment }) => strata.get(commitment) === chair)).toBe(true);
      return verifyRecord(record, sm3) === null;
    }),
    { numRuns: 100 },
  );
});

test('where a stratum runs out the next of all sits on its chair; where everybody is gone it stays empty', () => {
  const few = [person(4), person(1), person(2), person(3)];
  const { record } = drawnOf({ people: few, chairs: { school: 1, institute: 1 }, declined: [1, 2, 3, 4] });
  expect(seatsOf(record.steps)).toHaveLength(4);
  expect(verifyRecord(record, sm3)).toBeNull();
});

test('who cannot sit any more is passed over, and it is on the record', () => {
  const people = pool(10);
  const { salts } = drawnOf({ people, chairs: { enterprise: 2 } });
  const barred = salts.people.filter(({ stratum }) => stratum === 'enterprise').slice(0, 3).map(({ commitment }) => commitment);
  const { record } = drawnOf({ people, chairs: { enterprise: 2 }, barOf: (one) => (barred.includes(one) ? 'tie' : null) });
  expect(seatsOf(record.steps).every(({ commitment }) => !barred.includes(commitment))).toBe(true);
  expect(verifyRecord(record, sm3)).toBeNull();
});

describe('what somebody would change, with all fingerprints made anew', () => {
  const { record, salts } = drawnOf({ people: pool(20), chairs });
  const [first, second] = seatsOf(record.steps);
  const withSteps = (change: (step: Step, index: number) => Step) => ({ ...record, steps: record.steps.map(change) });
  const table: readonly (readonly [string, typeof record, object])[] = [
    ['another version', { ...record, version: '2' }, { what: 'version' }],
    ['one more in the pool', { ...record, pool: record.pool.slice(1) }, { what: 'frozen' }],
    ['the seed', { ...record, seed: sm3('liked better') }, { what: 'seed' }],
    ['the order', { ...record, order: [...record.order].reverse() }, { what: 'order' }],
    ['two seats', withSteps((step, n) => (n === 0 && step.kind === 'seat' ? { ...step, commitment: second?.commitment ?? '' } : step)), { what: 'step', at: 1 }],
    ['a chair', withSteps((step, n) => (n === 0 && step.kind === 'seat' ? { ...step, chair: step.chair === 'school' ? 'institute' : 'school' } : step)), { what: 'step', at: 1 }],
    ['a seat left empty', { ...record, steps: record.steps.slice(0, -1) }, { what: 'chairs' }],
    ['the day of the draw', { ...record, drawnAt: at(5) }, { what: 'moments' }],
    ['a moment', { ...record, drawnAt: at(29) }, { what: 'fingerprint' }],
  ];
  test.each(table)('%s', (_what, changed, difference) => {
    expect(verifyRecord(changed, sm3)).toEqual(difference);
  });
  test('an opening', () => {
    if (record.chance.kind !== 'witnesses') throw new Error('drawn by witnesses');
    const witnesses = record.chance.witnesses.map((one, n) => (n === 1 ? { ...one, opening: opening(9) } : one));
    expect(verifyRecord({ ...record, chance: { kind: 'witnesses', witnesses } }, sm3)).toEqual({ what: 'seal', at: 2 });
  });
  test('people: another name, the same one twice, one over the cap, another panel', () => {
    const [one, two, ...rest] = salts.people;
    if (!one || !two || !first) throw new Error('there are people');
    expect(verifyPeople(record, { ...salts, people: [{ ...one, name: '别人' }, two, ...rest] }, sm3)).toEqual({ what: 'person', at: 1 });
    const doubled = pool(20).map((each, n) => (n === 5 ? { ...each, expertId: person(1).expertId } : each));
    const twice = drawnOf({ people: doubled, chairs });
    expect(verifyPeople(twice.record, twice.salts, sm3)).toEqual({ what: 'twice', at: 6 });
    const loaded = drawnOf({ people: [...pool(20), person(21, 291)], chairs });
    expect(verifyPeople(loaded.record, loaded.salts, sm3)).toEqual({ what: 'load', at: 21 });
    const full = drawnOf({ people: [...pool(20), person(21, 290)], chairs });
    expect(verifyPeople(full.record, full.salts, sm3)).toBeNull();
    expect(verifyPeople(record, { ...salts, panelId: '2024.p2' }, sm3)).toEqual({ what: 'people' });
  });
});

describe('chance', () => {
  const none = { kind: 'witnesses', witnesses: [] } as const;
  const by = (n: number) => ({ personId: `w${n}`, role: 'cityOfficer', now: at(n) });
  const seal = (n: number) => sealOf(opening(n), sm3);
  const sealed = (count: number) =>
    Array.from({ length: count }, (_, n) => n).reduce<Witnesses>((chance, n) => {
      const next = decideSeal(chance, seal(n), by(n));
      return next.ok && next.value ? next.value : chance;
    }, none);

  test('a seal comes once, is its witness’s own, and none follows an opening', () => {
    expect(decideSeal(sealed(1), seal(0), by(0))).toEqual({ ok: true, value: null });
    expect(decideSeal(sealed(1), seal(5), by(0))).toMatchObject({ code: 'sealTaken' });
    expect(decideSeal(sealed(1), seal(0), by(1))).toMatchObject({ code: 'sealTaken' });
    expect(decideSeal(none, 'short', by(1))).toMatchObject({ code: 'invalid' });
    const opened = decideOpening(sealed(2), opening(0), by(0), sm3);
    if (!opened.ok || !opened.value) throw new Error('opened');
    expect(decideSeal(opened.value, seal(7), by(7))).toMatchObject({ code: 'sealsClosed' });
    expect(decideOpening(opened.value, opening(0), by(0), sm3)).toEqual({ ok: true, value: null });
    expect(seedOf(panelId, opened.value, sm3)).toMatchObject({ code: 'chanceUnknown', facts: { missing: 1 } });
  });
  test('one alone opens nothing, another number is no opening, who did not seal has none', () => {
    expect(decideOpening(sealed(1), opening(0), by(0), sm3)).toMatchObject({ code: 'tooFewWitnesses' });
    expect(decideOpening(sealed(2), { ...opening(0), number: '1' }, by(0), sm3)).toMatchObject({ code: 'openingUnfit' });
    expect(decideOpening(sealed(2), opening(0), by(5), sm3)).toMatchObject({ code: 'notFound' });
  });
  test('a lottery is named before its day begins, and its result entered once, from that day on', () => {
    const named = { name: '福彩双色球', issue: '2024150', day: '2024-12-27' };
    expect(decideLottery(named, '2024-12-27T00:00:00.000+08:00')).toMatchObject({ code: 'lotteryPast' });
    const lottery = decideLottery(named, '2024-12-26T23:59:59.999+08:00');
    if (!lottery.ok) throw new Error('named');
    expect(decideResult(lottery.value, '01 02', '2024-12-26T23:59:59.999+08:00')).toMatchObject({ code: 'chanceUnknown' });
    const entered = decideResult(lottery.value, '01 02', '2024-12-27T21:30:00.000+08:00');
    if (!entered.ok) throw new Error('entered');
    expect(decideResult(entered.value, '03 04', '2024-12-27T22:30:00.000+08:00')).toEqual(entered);
    const { record } = drawnOf({ people: pool(12), chairs: { enterprise: 2 }, chance: entered.value });
    expect(verifyRecord(record, sm3)).toBeNull();
    expect(['01 02 03+16', '5', '1,2', ''].map(isResult)).toEqual([true, true, false, false]);
  });
});

test('the seed alone makes the order', () => {
  const { record } = drawnOf({ people: pool(9), chairs: { enterprise: 1 } });
  expect(orderOf(record.seed, [...record.pool].reverse(), sm3).map(({ commitment }) => commitment)).toEqual(record.order);
});
