/** Where the names and numbers of people may stand once a season has been walked through; anywhere else is a leak. */
import { db } from '../../cloudfunctions/platform/database/connect';
import type { City } from './city';
import { finderOf, placesIn } from './secretPlaces';
import { contact, staffedCity } from './units';
import { names, numberOf, phones, walkWholePath, type Refusal } from './wholePath';

let city: City;
let refusals: readonly Refusal[];

beforeAll(async () => {
  city = await staffedCity();
  refusals = await walkWholePath(city);
});
afterAll(() => city.close());

const secretsIn = finderOf({ names: [...names, contact.name], phones, idNumbers: names.map((_, at) => numberOf(at)) });

/** Where it may stand in clear, and why it has to. */
const allowed: readonly (readonly [why: string, places: readonly string[]])[] = [
  ['a person is greeted by name, and offices say who holds them', ['accounts.name: name', 'people.name: name', 'offices.members.*.name: name', 'invitations.name: name']],
  ['附件3, the form by which bureaus reach a unit', ['units.contact.name: name', 'units.contact.phone: phone']],
  ['附件1 as it was confirmed and is printed', ['forms.form.name: name', 'forms.form.phone: phone']],
  ['lists show and search names', ['nominations.name: name', 'unitSeasons.lines.*.name: name']],
  ['a receipt names who is on it and who is not', ['packages.lines.*.name: name', 'packages.leftOut.*.name: name']],
  ['a notice is worded when it leaves', ['outbox.facts.name: name']],
  [
    'a file keeps the name that its sender knows it by',
    ['tickets.name: name', 'nominations.papers.*.name: name', 'nominations.seen.papers.*.name: name', 'nominations.lastReturn.papers.*.name: name'],
  ],
  ['who signed for a paper, who phoned', ['nominations.papers.*.signed.by: name', 'nominations.history.*.note: name', 'asks.phoned.name: name']],
  ['whoever doubts the phone has to say the right one', ['nominations.remarks.*.text: phone', 'nominations.history.*.note: phone']],
];

test('names and phones stand where they are needed and nowhere else, ID numbers nowhere', () => {
  const found = city.collections().flatMap((name) => city.documents(name).flatMap((document) => placesIn(secretsIn, document, name)));
  expect([...new Set(found)].sort()).toEqual(allowed.flatMap(([, places]) => places).sort());
});

test('storage knows its files by numbers alone', () => {
  const files = city.cloud.store.sqlite.all('SELECT path, type, owner FROM files').map((row) => row.join(' '));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => secretsIn(file).length > 0)).toEqual([]);
});

/** Those whom a caller knows: oneself, and the nominees of one's unit. */
const knownTo = (openid: string): readonly string[] => (openid.startsWith('o-unit-') ? names : names.filter((_, at) => openid === `o-nominee-${at}`));

test('a refusal repeats no number, and names nobody to those who do not know them', () => {
  expect(refusals.length).toBeGreaterThan(9);
  const strangers = refusals.map(({ openid, text }) => knownTo(openid).reduce((rest, name) => rest.replaceAll(name, ''), text));
  expect(strangers.filter((text) => secretsIn(text).length > 0)).toEqual([]);
});

test('the logs of the functions say what was done and to nobody, also where one fails', async () => {
  const [form] = city.documents<{ _id: string; nominationId: string }>('forms');
  await db().collection('forms').doc(form?._id ?? '').update({ idNumberSealed: names[0] });
  const reply = await city.call('o-unit-1', 'unit', 'form', { kind: 'application', nominationId: form?.nominationId });
  expect(reply).toMatchObject({ ok: false, code: 'fault' });
  expect(secretsIn(JSON.stringify(reply))).toEqual([]);
  // A function's process writes when it likes.
  while (!city.logs().includes('"outcome":"fault"')) await new Promise((soon) => setTimeout(soon, 10));
  const logs = city.logs();
  expect(logs.split('\n').filter((line) => secretsIn(line).length > 0)).toEqual([]);
});
