/**
 * Whatever is asked of the meeting at once, and in whatever order: no tier's holders pass its places (10, 30, 70, 1000), and nothing of a frozen
 * list changes. Bursts go to the real functions, all with the same version in hand.
 */
import fc from 'fast-check';
import { tiersDown, type SeasonDecision, type Sitting } from '../../cloudfunctions/domain/decision/decision';
import { gateOf, holdersOf } from '../../cloudfunctions/domain/decision/gate';
import { season2024 } from '../../cloudfunctions/domain/season/2024';
import type { Tier } from '../../cloudfunctions/domain/terms';
import { db } from '../../cloudfunctions/platform/database/connect';
import type { City } from './city';
import { caseId, evaluatedTier } from './evaluated';
import { cityOfficer, staffedCity } from './units';
import { remember } from './worlds';

let city: City;
let restore: () => Promise<void>;
const { places } = gateOf(season2024);
const spare = 3;

beforeAll(async () => {
  city = await staffedCity('2024-12-28T09:00:00.000+08:00');
  for (const [at, tier] of tiersDown.entries()) {
    // As many as a tier has places and three more; the excellent ones by two ranks only, since what counts here is their number.
    await evaluatedTier(tier, at + 1, Array.from({ length: places[tier] + spare }, (_, n) => (n < places[tier] ? 90 : 80)));
  }
  await city.get(cityOfficer, 'review', 'openMeeting');
  restore = remember(city);
}, 120_000);
afterAll(() => city.close());

const decision = (): SeasonDecision => {
  const [found] = city.documents<SeasonDecision>('decisions');
  if (!found) throw new Error('no decision');
  return found;
};

/** The first of a ranking but for some, with so many of those below. */
function wish(tier: Tier, without: number, more: number): object {
  const ids = Array.from({ length: places[tier] + spare }, (_, n) => caseId(tier, n + 1));
  const [first, below] = [ids.slice(0, places[tier] - without), ids.slice(places[tier], places[tier] + more)];
  const out = ids.slice(places[tier] - without, places[tier]).map((nominationId) => ({ nominationId, direction: 'out', reason: '另有安排' }));
  const departed = below.map((nominationId) => ({ nominationId, direction: 'in', reason: '急需' }));
  return more % 2 === 0 ? { tier, departures: [...out, ...departed] } : { tier, chosen: [...first, ...below], departures: [...out, ...departed] };
}

const attendance = (['bureau', 'talentOffice'] as const).map((office) => ({ office, name: '赵敏', present: true }));
const minutes = { attendance, vote: { for: 2, against: 0, abstain: 0 }, minutesNumber: '包人社纪〔2024〕8号' };

const upTo = (max: number) => fc.integer({ min: 0, max });
const asked = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...tiersDown), upTo(spare), upTo(spare)).map(([tier, without, more]) => ['decide', wish(tier, without, more)] as const) },
  { weight: 1, arbitrary: fc.constant(['recordMeeting', minutes] as const) },
  { weight: 2, arbitrary: fc.constant(['freeze', {}] as const) },
  { weight: 1, arbitrary: fc.constant(['supplement', {}] as const) },
);
const burst = fc.array(asked, { minLength: 2, maxLength: 6 });

/** All at once, with the version of before. */
async function happen(asks: readonly (readonly [string, object])[]): Promise<void> {
  const { version } = decision();
  const replies = await Promise.all(asks.map(([action, input]) => city.call(cityOfficer, 'review', action, { ...input, version })));
  const faults = replies.filter((reply) => !reply.ok && (reply.code === 'fault' || reply.code === 'invalid'));
  expect(faults).toEqual([]);
}

const frozenOf = ({ sittings }: SeasonDecision): readonly Sitting[] => sittings.filter(({ state }) => state === 'frozen');

function withinGate(before: SeasonDecision): void {
  const now = decision();
  for (const tier of tiersDown) {
    const holders = holdersOf(now, tier);
    expect(holders.length).toBeLessThanOrEqual(places[tier]);
    expect(new Set(holders).size).toBe(holders.length);
  }
  expect(frozenOf(now).slice(0, frozenOf(before).length)).toEqual(frozenOf(before));
}

/** A place comes free as it would after an objection: a chosen one of each tier is let go. */
async function vacate(): Promise<void> {
  const { version, vacated, sittings } = decision();
  const gone = tiersDown.flatMap((tier) => sittings[0]?.chosen[tier].nominationIds.slice(0, 1) ?? []);
  const more = gone.map((nominationId) => ({ nominationId, cause: 'objectionUpheld', at: '2024-12-30T09:00:00.000+08:00' }));
  await db().collection('decisions').doc('2024').update({ vacated: [...vacated, ...more], version: version + 1 });
}

test('no burst passes the places, in the first sitting and in a supplementary one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(burst, burst), fc.tuple(burst, burst), async (first, second) => {
      await restore();
      for (const asks of first) {
        const before = decision();
        await happen(asks);
        withinGate(before);
      }
      await happen([['recordMeeting', minutes]]);
      await happen([['freeze', {}]]);
      await vacate();
      await happen([['supplement', {}]]);
      for (const asks of second) {
        const before = decision();
        await happen(asks);
        withinGate(before);
      }
    }),
    { numRuns: 4 },
  );
}, 120_000);
