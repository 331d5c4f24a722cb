/** The list of nominees, reminders and the list to phone: for a unit's contacts only, and whatever they are asked with. */
import { administrator, type City } from './city';
import { cityOfficer, confirmed, districtOfficer, registered, staffedCity, written, type TestNominee, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
let waiting: TestNominee;
let nominee: TestNominee;

beforeAll(async () => {
  city = await staffedCity();
  await city.appoint('o-expert', '13900000004', 'expert');
  await city.appoint('o-discipline', '13900000005', 'discipline');
  unit = await registered(city, 1);
  waiting = await written(city, unit, 1);
  nominee = await confirmed(city, unit, 2);
});
afterAll(() => city.close());

const operator = { $gt: '' };

const shapes: readonly (readonly [action: string, input: unknown, field: string])[] = [
  ['workspace', { rows: 51 }, 'rows'],
  ['workspace', { cursor: 'x'.repeat(201) }, 'cursor'],
  ['nominees', { filter: operator }, 'filter'],
  ['nominees', { search: '长'.repeat(51) }, 'search'],
  ['remind', { nominationIds: [] }, 'nominationIds'],
  ['remind', { nominationIds: [operator] }, 'nominationIds.0'],
  ['remind', { nominationIds: Array.from({ length: 3001 }, () => 'x') }, 'nominationIds'],
  ['remind', { day: '2024-12-06' }, ''],
  ['toPhone', { unitId: 'x' }, ''],
  ['toPhone', { shown: 'everybody' }, 'shown'],
  ['phoned', { nominationId: operator }, 'nominationId'],
  ['phoned', { nominationId: 'x', name: '别人' }, ''],
  ['receipt', { number: 'x', from: -1 }, 'from'],
];

test.each(shapes.map(([action, input, field]) => [action, JSON.stringify(input).slice(0, 60), field, input] as const))(
  'unit.%s refuses %s at “%s”, and writes nothing',
  async (action, _says, field, input) => {
    const before = city.everything();
    const reply = await city.call(unit.openid, 'unit', action, input);
    expect(reply).toMatchObject({ ok: false, code: 'invalid' });
    expect(reply.ok ? [] : reply.fields?.map((one) => one.field)).toContain(field);
    expect(city.everything()).toBe(before);
  },
);

test('nobody but the contacts of the unit sees or does any of it', async () => {
  const before = city.everything();
  const asked = [['nominees', {}], ['remind', {}], ['toPhone', {}], ['phoned', { nominationId: waiting.nominationId }]] as const;
  for (const [action, input] of asked) {
    for (const openid of [null, 'o-unbound'])
      expect(await city.call(openid, 'unit', action, input)).toMatchObject({ code: 'notSignedIn' });
    for (const openid of [nominee.openid, districtOfficer, cityOfficer, administrator, 'o-expert', 'o-discipline'])
      expect(await city.call(openid, 'unit', action, input)).toMatchObject({ code: 'forbidden' });
  }
  expect(city.everything()).toBe(before);
});

test('a cursor that was not given out is refused', async () => {
  for (const action of ['workspace', 'nominees', 'toPhone'])
    expect(await city.call(unit.openid, 'unit', action, { cursor: '2024.x.1' })).toMatchObject({ code: 'invalid' });
});
