import { desks, disposables, tickets } from '../../cloudfunctions/platform/database/collections';
import { updateWhere } from '../../cloudfunctions/platform/database/read';
import { insert } from '../../cloudfunctions/platform/database/write';
import type { City } from './city';
import { cityWithUnit, confirmed, declare, districtOfficer, registered, scan, submitted, written, type TestNominee, type TestUnit } from './units';

let city: City;
let unit: TestUnit;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit([0, 100]));
});
afterAll(() => city.close());

const day = (hour: number, minute = 0): string =>
  `2024-12-05T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000+08:00`;
beforeEach(() => city.at(day(9)));

const timer = { Type: 'Timer', TriggerName: 'sweep' };
const sweep = (): Promise<unknown> => city.cloud.callFunction('schedule', timer, undefined, 'wx_trigger');
const sweptAt = async (moment: string): Promise<void> => {
  city.at(moment);
  await sweep();
};

/** Every path in storage. */
const paths = (): readonly string[] => city.cloud.store.sqlite.all('SELECT path FROM files ORDER BY path').map(([path]) => String(path));
const pathOf = (fileId: string): string => fileId.replace(/^cloud:\/\/[^/]+\//, '');

interface Row {
  readonly _id: string;
  readonly papers: readonly { readonly slot: string; readonly fileId: string }[];
}
const papersOf = ({ nominationId }: TestNominee): readonly string[] =>
  (city.documents<Row>('nominations').find(({ _id }) => _id === nominationId)?.papers ?? []).map(({ fileId }) => fileId);
const attach = (nominee: TestNominee, slot: string, fileId: string) =>
  city.call(unit.openid, 'unit', 'attach', { nominationId: nominee.nominationId, slot, fileId });
const detach = (nominee: TestNominee, fileId: string | undefined) =>
  city.get(unit.openid, 'unit', 'detach', { nominationId: nominee.nominationId, fileId });

test('an upload that nobody attached goes with its ticket, and one attached stays', async () => {
  const nominee = await written(city, unit, 1);
  const orphan = await scan(city, unit, 'evidence');
  const [kept] = papersOf(nominee);
  await sweptAt(day(9, 20));
  expect(paths()).toContain(pathOf(orphan));
  await sweptAt(day(9, 31));
  expect(paths()).not.toContain(pathOf(orphan));
  expect(paths()).toContain(pathOf(kept ?? ''));
  expect(paths().filter((path) => path.startsWith('uploads/'))).toEqual([]);
  expect(city.documents('tickets')).toEqual([]);
  await sweptAt(day(23));
  expect(paths()).toContain(pathOf(kept ?? ''));
  expect(city.documents('disposables')).toEqual([]);
  const before = city.everything();
  await sweep();
  expect(city.everything()).toBe(before);
});

test('what was detached or replaced goes an hour later, before a submit', async () => {
  const nominee = await written(city, unit, 2);
  const [first] = papersOf(nominee);
  expect((await attach(nominee, 'levelCertificate', await scan(city, unit, 'levelCertificate'))).ok).toBe(true);
  const [second] = papersOf(nominee);
  await detach(nominee, second);
  await sweptAt(day(9, 50));
  expect(paths()).toEqual(expect.arrayContaining([pathOf(first ?? ''), pathOf(second ?? '')]));
  await sweptAt(day(10, 1));
  expect(paths()).not.toContain(pathOf(first ?? ''));
  expect(paths()).not.toContain(pathOf(second ?? ''));
  expect(papersOf(nominee)).toEqual([]);
});

test('what was handed in stays for the record, whatever takes its place; what came later goes', async () => {
  const nominee = await confirmed(city, unit, 3);
  const [handedIn] = papersOf(nominee);
  await submitted(city, unit);
  city.at(day(11));
  const { version } = await city.get<{ version: number }>(districtOfficer, 'review', 'open', { nominationId: nominee.nominationId });
  const remarks = [{ field: 'levelCertificate', text: '看不清，请重拍' }];
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId: nominee.nominationId, version, remarks });
  await attach(nominee, 'levelCertificate', await scan(city, unit, 'levelCertificate'));
  const [later] = papersOf(nominee);
  await attach(nominee, 'levelCertificate', await scan(city, unit, 'levelCertificate'));
  await sweptAt(day(20));
  expect(paths()).toContain(pathOf(handedIn ?? ''));
  expect(paths()).not.toContain(pathOf(later ?? ''));
  expect(paths()).toContain(pathOf(papersOf(nominee)[0] ?? ''));
});

test.each([
  ['withdraw', {}, 7],
  ['end', { why: 'left', on: '2024-12-04' }, 40],
] as const)('papers of a nomination that was never handed in go with its %s, of one handed in they stay', async (action, why, n) => {
  const drafted = await written(city, unit, n);
  const handedIn = await confirmed(city, unit, n + 1);
  const [[ofDraft], [ofHandedIn]] = [papersOf(drafted), papersOf(handedIn)];
  await submitted(city, unit);
  for (const { nominationId } of [drafted, handedIn]) await city.get(unit.openid, 'unit', action, { nominationId, ...why });
  expect([papersOf(drafted), papersOf(handedIn)]).toEqual([[], [ofHandedIn]]);
  await sweptAt(day(11));
  expect([paths().includes(pathOf(ofDraft ?? '')), paths().includes(pathOf(ofHandedIn ?? ''))]).toEqual([false, true]);
});

const statementOf = ({ unitId }: TestUnit): string =>
  city.documents<{ unitId: string; headcounts: { statementFileId: string } }>('unitSeasons').find((one) => one.unitId === unitId)?.headcounts
    .statementFileId ?? '';

test('a statement replaced before any submit goes, after one it stays', async () => {
  const other = await registered(city, 2);
  await declare(city, other, 0, 50);
  const first = statementOf(other);
  await declare(city, other, 0, 60);
  const second = statementOf(other);
  await sweptAt(day(10, 5));
  expect([paths().includes(pathOf(first)), paths().includes(pathOf(second))]).toEqual([false, true]);
  await confirmed(city, other, 4);
  await submitted(city, other);
  await declare(city, other, 0, 70);
  await sweptAt(day(23));
  expect([paths().includes(pathOf(second)), paths().includes(pathOf(statementOf(other)))]).toEqual([true, true]);
});

test('a refused attach leaves no copy behind', async () => {
  const nominee = await written(city, unit, 5);
  for (let n = 0; n < 9; n += 1) await attach(nominee, 'evidence', await scan(city, unit, 'evidence'));
  const tenth = await scan(city, unit, 'evidence');
  const [before, stored] = [city.everything(), paths()];
  expect(await attach(nominee, 'evidence', tenth)).toMatchObject({ ok: false, code: 'invalid' });
  expect(city.everything()).toBe(before);
  expect(paths()).toEqual(stored);
});

test('what died between the file and its row, or before its file, is finished by the next round', async () => {
  const now = '2024-12-05T08:00:00.000+08:00';
  const kept = await scan(city, unit, 'evidence');
  const row = (name: string, claimed: boolean) => {
    const path = `papers/${'0'.repeat(24)}/${name}.png`;
    return { _id: path, fileId: kept.replace(/uploads\/.+$/, path), dueAt: now, claimed };
  };
  await insert(disposables, row('gone', true));
  await insert(disposables, row('never', false));
  await insert(tickets, { _id: 'f'.repeat(24), personId: 'p', owner: 'u', purpose: 'photo', name: 'a.png', path: 'uploads/o-x/none.png', expiresAt: now });
  await sweep();
  expect(city.documents<{ dueAt: string }>('disposables').filter(({ dueAt }) => dueAt === now)).toEqual([]);
  expect(city.documents<{ owner: string }>('tickets').some(({ owner }) => owner === 'u')).toBe(false);
});

test('more than one batch goes in one round', async () => {
  const kept = await scan(city, unit, 'evidence');
  for (let n = 0; n < 120; n += 1) {
    const path = `papers/${'1'.repeat(24)}/${n}.png`;
    await insert(disposables, { _id: path, fileId: kept.replace(/uploads\/.+$/, path), dueAt: day(8), claimed: false });
  }
  await sweep();
  expect(city.documents<{ _id: string }>('disposables').filter(({ _id }) => _id.includes('1'.repeat(24)))).toEqual([]);
});

test('a file attached at the last moment is never deleted: attach and sweep at once, with every row due at once', async () => {
  const nominee = await written(city, unit, 6);
  const uploads: string[] = [];
  for (let n = 0; n < 9; n += 1) uploads.push(await scan(city, unit, 'evidence'));
  const round = { on: true };
  const sweeping = (async () => {
    while (round.on) {
      await updateWhere(disposables, { claimed: false }, { dueAt: day(8) });
      await sweep();
    }
  })();
  const answers: boolean[] = [];
  for (const upload of uploads) answers.push((await attach(nominee, 'evidence', upload)).ok);
  round.on = false;
  await sweeping;
  await sweep();
  const stored = paths();
  for (const fileId of papersOf(nominee)) expect(stored).toContain(pathOf(fileId));
  expect(papersOf(nominee).length).toBe(1 + answers.filter(Boolean).length);
});

test('a timer is known by the platform, never by what it sends', async () => {
  const orphan = await scan(city, unit, 'evidence');
  city.at(day(12));
  const anybody = await fetch(`${city.cloud.url}/functions/schedule`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(timer) });
  expect(await anybody.json()).toMatchObject({ ok: false, code: 'invalid' });
  expect(await city.cloud.callFunction('schedule', timer, unit.openid)).toMatchObject({ ok: false, code: 'invalid' });
  expect(await city.cloud.callFunction('schedule', timer, unit.openid, 'wx_trigger')).toMatchObject({ ok: false, code: 'invalid' });
  expect(paths()).toContain(pathOf(orphan));
  expect(city.documents(desks.name).length).toBeGreaterThan(0);
});
