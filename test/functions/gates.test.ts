/** No order of a district's actions, none at the same time either, lets more people through than its gate. */
import fc from 'fast-check';
import type { City } from './city';
import { confirmed, declare, district, districtOfficer, registered, staffedCity, submitted, type TestNominee, type TestUnit } from './units';

const talent = 'o-talent';
const people = 7;

interface Standing {
  readonly city: City;
  readonly unit: TestUnit;
  readonly nominees: readonly TestNominee[];
}

async function handedIn(): Promise<Standing> {
  const city = await staffedCity('2024-12-05T09:00:00.000+08:00');
  await city.appoint(talent, '13900000003', 'districtTalentOffice', district);
  const unit = await registered(city, 1);
  await declare(city, unit, 20, 90);
  const nominees: TestNominee[] = [];
  for (let n = 0; n < people; n += 1) nominees.push(await confirmed(city, unit, n));
  await submitted(city, unit);
  city.at('2024-12-11T09:00:00.000+08:00');
  return { city, unit, nominees };
}

const kinds = ['pass', 'reject', 'return', 'end', 'rank', 'cut', 'uncut', 'sign', 'cosign', 'forward'] as const;
type Step = readonly [kind: (typeof kinds)[number], whom: number];

interface Stored {
  readonly _id: string;
  readonly version: number;
  readonly state: string;
}
const stored = ({ city }: Standing): readonly Stored[] => city.documents<Stored>('nominations');

/** What each step does, as anybody might: with what stands there at that moment, or with nothing but hope. */
async function take(standing: Standing, [kind, whom]: Step): Promise<void> {
  const { city, unit, nominees } = standing;
  const one = stored(standing)[whom];
  if (!one) return;
  const of = { nominationId: one._id, version: one.version };
  const act = (openid: string, action: string, input: object = {}): Promise<unknown> => city.call(openid, 'review', action, input);
  switch (kind) {
    case 'pass': return void (await act(districtOfficer, 'pass', of));
    case 'reject': return void (await act(talent, 'reject', { ...of, reason: '不符合条件' }));
    case 'return': return void (await act(talent, 'returnForCorrection', { ...of, remarks: [{ field: 'position', text: '写全称' }], due: '2024-12-11' }));
    case 'end': return void (await city.call(unit.openid, 'unit', 'end', { nominationId: one._id, why: 'left', on: '2024-12-11' }));
    case 'rank': return void (await act(districtOfficer, 'rank', { order: nominees.map(({ nominationId }) => nominationId).sort(() => (whom % 2 ? 1 : -1)) }));
    case 'cut': return void (await act(districtOfficer, 'cut'));
    case 'uncut': return void (await act(talent, 'uncut', { version: city.documents<{ version: number }>('districtLists')[0]?.version ?? 0, reason: '重排' }));
    case 'sign': return void (await act(districtOfficer, 'cosign'));
    case 'cosign': return void (await act(talent, 'cosign'));
    case 'forward': return void (await act(districtOfficer, 'forward'));
  }
}

interface List {
  readonly cut: { readonly base: number; readonly byRate: number; readonly kept: readonly string[] } | null;
  readonly forwardings: number;
}

function whatHolds({ city }: Standing): void {
  const [list] = city.documents<List>('districtLists');
  const sent = city.documents<{ lines: { nominationId: string; goes: string }[] }>('forwardings').flatMap(({ lines }) => lines);
  const goes = sent.filter((line) => line.goes === 'forward').map(({ nominationId }) => nominationId);
  const states = city.documents<Stored>('nominations').filter(({ state }) => state === 'qualificationReview').map(({ _id }) => _id);
  if (list?.cut) expect(list.cut.kept.length * 100).toBeLessThanOrEqual(list.cut.base * 30);
  expect(new Set(goes).size).toBe(goes.length);
  expect(goes.length).toBeLessThanOrEqual(list?.cut?.kept.length ?? 0);
  for (const id of goes) expect(list?.cut?.kept).toContain(id);
  for (const id of states) expect(goes).toContain(id);
  const lines = city.documents<{ lines: { nominationId: string; state: string }[] }>('unitSeasons').flatMap((desk) => desk.lines);
  for (const { _id, state } of city.documents<Stored>('nominations')) expect([_id, lines.find(({ nominationId }) => nominationId === _id)?.state]).toEqual([_id, state]);
}

test('whatever a district does, in whatever order and at once: never more than the rate, nobody twice, desk and nomination agree', async () => {
  const step = fc.tuple(fc.constantFrom(...kinds), fc.nat(people - 1));
  const everybody: Step[] = Array.from({ length: people }, (_, whom) => ['pass', whom] as const);
  const plain: Step[][] = [everybody, [['rank', 0]], [['cut', 0]], [['sign', 0]], [['cosign', 0]], [['forward', 0]]];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), fc.nat(5), async (bursts, at) => {
      const standing = await handedIn();
      try {
        // The plain way, with anything at all going on beside it.
        const mixed = plain.flatMap((burst, n) => [...(n === at ? bursts : []), [...burst, ...(bursts[n] ?? [])]]);
        for (const burst of mixed) {
          await Promise.all(burst.map((one) => take(standing, one)));
          whatHolds(standing);
        }
      } finally {
        await standing.city.close();
      }
    }),
    { numRuns: 2 },
  );
}, 300_000);
