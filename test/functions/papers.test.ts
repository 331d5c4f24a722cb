import { madeUpPaper, madeUpPdf, madeUpPhoto } from '../../local/city/seed/paper';
import type { City, Reply } from './city';
import { cityWithUnits, confirmed, declare, districtOfficer, scan, submitted, written, type TestNominee, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
let other: TestUnit;

beforeAll(async () => {
  ({ city, unit, other } = await cityWithUnits());
});
afterAll(() => city.close());

interface Papers {
  readonly version: number;
  readonly office: string;
  readonly statement: { readonly text: string; readonly papers: readonly { readonly url: string; readonly type: string }[] };
  readonly slots: readonly { readonly slot: string; readonly need: string; readonly papers: readonly { readonly fileId: string; readonly name: string; readonly url: string }[] }[];
}
const papers = (of: TestUnit = unit): Promise<Papers> => city.get<Papers>(of.openid, 'unit', 'papers');
const inSlot = async (slot: string, of: TestUnit = unit) => (await papers(of)).slots.find((one) => one.slot === slot)?.papers ?? [];
const attachUnit = (slot: string, fileId: string): Promise<Reply> => city.call(unit.openid, 'unit', 'attachUnitPaper', { slot, fileId });
const attach = ({ nominationId }: TestNominee, slot: string, fileId: string): Promise<Reply> =>
  city.call(unit.openid, 'unit', 'attach', { nominationId, slot, fileId });

const sha256 = async (content: Uint8Array): Promise<string> => Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(content))).toString('hex');

/** Refused, with nothing written. */
async function refused(call: () => Promise<Reply>, code: string): Promise<void> {
  const before = city.everything();
  expect(await call()).toMatchObject({ ok: false, code });
  expect(city.everything()).toBe(before);
}

test('what was checked is what is shown: an upload changed after attaching changes nothing', async () => {
  const nominee = await written(city, unit, 1);
  const ticket = await city.get<{ path: string }>(unit.openid, 'unit', 'uploadTicket', { purpose: 'photo', name: '照片.jpg', size: 10 });
  const fileId = await city.upload(unit.openid, ticket.path, madeUpPhoto());
  expect((await attach(nominee, 'photo', fileId)).ok).toBe(true);
  const swapped = madeUpPhoto(640, 896);
  await city.upload(unit.openid, ticket.path, swapped);
  const { papers: shown } = await city.get<{ papers: { slot: string; fileId: string; url: string }[] }>(unit.openid, 'unit', 'nominee', {
    nominationId: nominee.nominationId,
  });
  const photo = shown.find(({ slot }) => slot === 'photo');
  expect(photo?.fileId).toMatch(/\/papers\/[0-9a-f]{24}\/[0-9a-f]{24}\.jpg$/);
  const content = Buffer.from(await (await fetch(photo?.url ?? '')).arrayBuffer());
  expect(content.equals(madeUpPhoto())).toBe(true);
  const kept = city
    .documents<{ _id: string; papers: { slot: string; hash: string }[] }>('nominations')
    .find(({ _id }) => _id === nominee.nominationId)
    ?.papers.find(({ slot }) => slot === 'photo');
  expect(kept?.hash).toBe(await sha256(madeUpPhoto()));
  const before = city.everything();
  expect((await attach(nominee, 'photo', fileId)).ok).toBe(true);
  expect(city.everything()).toBe(before);
});

test('nobody but a function writes where taken papers lie', async () => {
  const nominee = await written(city, unit, 2);
  const [paper] = city.documents<{ _id: string; papers: { fileId: string }[] }>('nominations').find(({ _id }) => _id === nominee.nominationId)?.papers ?? [];
  const path = (paper?.fileId ?? '').replace(/^cloud:\/\/[^/]+\//, '');
  expect(path).toMatch(/^papers\//);
  for (const openid of [unit.openid, other.openid]) {
    const put = await fetch(`${city.cloud.url}/local/files?name=${encodeURIComponent(path)}`, {
      method: 'PUT', headers: { 'x-wx-openid': openid }, body: Buffer.from(madeUpPhoto()),
    });
    expect(put.status).toBe(403);
    const read = await fetch(`${city.cloud.url}/local/files?fileId=${encodeURIComponent(paper?.fileId ?? '')}`, { headers: { 'x-wx-openid': openid } });
    expect(read.status).toBe(403);
  }
});

test.each<[string, string, Uint8Array, string]>([
  ['a program called .png', 'evidence', Buffer.from('MZ\x90\0', 'latin1'), 'fileTypeRefused'],
  ['a HEIC photo called .png', 'evidence', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'), 'fileTypeRefused'],
  ['an archive behind a picture', 'evidence', Buffer.concat([madeUpPhoto(), Buffer.from('PK\x03\x04', 'latin1')]), 'fileRefused'],
  ['half a picture', 'evidence', madeUpPaper().subarray(0, 400), 'fileRefused'],
  ['a PDF as a photo', 'photo', madeUpPdf(), 'fileRefused'],
  ['a photo as small as an icon', 'photo', madeUpPhoto(64, 64), 'fileRefused'],
  ['a file of 11 MB', 'evidence', Buffer.alloc(11 * 1024 * 1024, 1), 'fileTooLarge'],
])('%s is refused where it would be attached', async (_name, slot, content, code) => {
  const nominee = await written(city, unit, 30);
  const { path } = await city.get<{ path: string }>(unit.openid, 'unit', 'uploadTicket', { purpose: slot, name: '扫描件.png', size: 1000 });
  const fileId = await city.upload(unit.openid, path, content);
  await refused(() => attach(nominee, slot, fileId), code);
  await city.get(unit.openid, 'unit', 'withdraw', { nominationId: nominee.nominationId });
});

test.each([
  [{ purpose: 'photo', name: '扫描.pdf', size: 100 }, 'fileRefused', /只收 JPG 或 PNG/],
  [{ purpose: 'evidence', name: 'IMG_0001.HEIC', size: 100 }, 'fileTypeRefused', /HEIC.*兼容性最佳/],
  [{ purpose: 'evidence', name: '证书.docx', size: 100 }, 'fileTypeRefused', /另存为 PDF/],
  [{ purpose: 'evidence', name: '证书.pdf.exe', size: 100 }, 'fileTypeRefused', /这是程序/],
])('no ticket for %j, which says what to do', async (input, code, words) => {
  const before = city.everything();
  const reply = await city.call(unit.openid, 'unit', 'uploadTicket', input);
  expect(reply).toMatchObject({ ok: false, code, message: expect.stringMatching(words) as string });
  expect(city.everything()).toBe(before);
});

test('a stamped form has up to six pages', async () => {
  const nominee = await written(city, unit, 4);
  for (let page = 0; page < 6; page += 1) expect((await attach(nominee, 'stampedForm', await scan(city, unit, 'stampedForm'))).ok).toBe(true);
  const seventh = await scan(city, unit, 'stampedForm');
  await refused(() => attach(nominee, 'stampedForm', seventh), 'invalid');
});

test('a paper takes the place of another in its own place, also where the slot is full', async () => {
  const nominee = await written(city, unit, 7);
  for (let n = 0; n < 9; n += 1) await attach(nominee, 'evidence', await scan(city, unit, 'evidence'));
  const evidence = () =>
    (city.documents<{ _id: string; papers: { slot: string; fileId: string }[] }>('nominations').find(({ _id }) => _id === nominee.nominationId)?.papers ?? [])
      .filter(({ slot }) => slot === 'evidence')
      .map(({ fileId }) => fileId);
  const before = evidence();
  const upload = await scan(city, unit, 'evidence');
  const input = { nominationId: nominee.nominationId, slot: 'evidence', fileId: upload, replaces: before[3] };
  const { fileId } = await city.get<{ fileId: string }>(unit.openid, 'unit', 'attach', input);
  expect(evidence()).toEqual(before.map((one, at) => (at === 3 ? fileId : one)));
  const again = city.everything();
  expect(await city.get(unit.openid, 'unit', 'attach', input)).toMatchObject({ fileId });
  expect(city.everything()).toBe(again);
  await city.get(unit.openid, 'unit', 'withdraw', { nominationId: nominee.nominationId });
});

test('ten files of evidence at once: nine are in, the tenth is told', async () => {
  const nominee = await written(city, unit, 5);
  const files = await Promise.all(Array.from({ length: 10 }, () => scan(city, unit, 'evidence')));
  const answers = await Promise.all(files.map((file) => attach(nominee, 'evidence', file)));
  expect(answers.filter(({ ok }) => ok).length).toBe(9);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'invalid' });
  const row = city.documents<{ _id: string; papers: { slot: string }[] }>('nominations').find(({ _id }) => _id === nominee.nominationId);
  expect(row?.papers.filter(({ slot }) => slot === 'evidence').length).toBe(9);
});

test("a unit's own papers: a letter takes the last one's place, a summary has pages, each change is a version and an event", async () => {
  expect(await papers()).toMatchObject({ office: '昆都仑区人社局', statement: { text: '', papers: [] }, slots: [{ slot: 'authorityLetter' }, { slot: 'stampedSummary' }] });
  const { version } = await papers();
  const letter = await scan(city, unit, 'authorityLetter');
  expect((await attachUnit('authorityLetter', letter)).ok).toBe(true);
  const before = city.everything();
  expect((await attachUnit('authorityLetter', letter)).ok).toBe(true);
  expect(city.everything()).toBe(before);
  expect((await attachUnit('authorityLetter', await scan(city, unit, 'authorityLetter'))).ok).toBe(true);
  expect((await inSlot('authorityLetter')).length).toBe(1);
  for (let page = 0; page < 9; page += 1) expect((await attachUnit('stampedSummary', await scan(city, unit, 'stampedSummary'))).ok).toBe(true);
  const tenth = await scan(city, unit, 'stampedSummary');
  await refused(() => attachUnit('stampedSummary', tenth), 'invalid');
  const [first] = await inSlot('stampedSummary');
  expect((await fetch(first?.url ?? '')).status).toBe(200);
  const detach = () => city.get<Papers>(unit.openid, 'unit', 'detachUnitPaper', { fileId: first?.fileId });
  expect((await detach()).slots[1]?.papers.length).toBe(8);
  const after = city.everything();
  await detach();
  expect(city.everything()).toBe(after);
  expect((await papers()).version).toBe(version + 12);
  const types = city
    .documents<{ aggregate: string; type: string }>('events')
    .filter(({ aggregate, type }) => aggregate === `2024|${unit.unitId}` && type.startsWith('unitPaper'));
  expect(types.length).toBe(12);
});

test("another unit's file, and a ticket for something else, are no papers of this unit", async () => {
  const foreign = await scan(city, other, 'authorityLetter');
  await refused(() => attachUnit('authorityLetter', foreign), 'ticketInvalid');
  const photo = await scan(city, unit, 'evidence');
  await refused(() => attachUnit('authorityLetter', photo), 'ticketInvalid');
  const [own] = await inSlot('stampedSummary');
  const before = city.everything();
  await city.get(other.openid, 'unit', 'detachUnitPaper', { fileId: own?.fileId });
  expect(city.everything()).toBe(before);
});

interface Opened {
  readonly papers: readonly { readonly slot: string; readonly label: string; readonly url: string }[];
}

test('the district sees the papers of its units, another district does not', async () => {
  await declare(city, unit, 0, 100);
  await city.appoint('o-elsewhere', '13900000009', 'districtOfficer', '150204');
  const { papers: shown } = await city.get<Opened>(districtOfficer, 'review', 'openUnit', { unitId: unit.unitId });
  expect(shown.map(({ slot }) => slot).slice(0, 2)).toEqual(['statement', 'authorityLetter']);
  expect(JSON.stringify(shown)).not.toContain('fileId');
  expect((await fetch(shown[0]?.url ?? '')).status).toBe(200);
  expect(await city.call('o-elsewhere', 'review', 'openUnit', { unitId: unit.unitId })).toMatchObject({ ok: false, code: 'notFound' });
  const { nominationId } = await confirmed(city, unit, 6);
  await submitted(city, unit);
  const opened = await city.get<{ unitPapers: Opened['papers'] }>(districtOfficer, 'review', 'open', { nominationId });
  expect(opened.unitPapers.map(({ label }) => label).slice(0, 3)).toEqual(['人数声明', '授权委托书', '盖章的推荐汇总表']);
  expect(await city.call('o-elsewhere', 'review', 'open', { nominationId })).toMatchObject({ ok: false, code: 'notFound' });
});

interface Check {
  readonly ready: readonly { readonly title: string; readonly detail: string }[];
  readonly hints: readonly { readonly title: string; readonly page: string }[];
  readonly blockers: readonly { readonly title: string }[];
}

test('the check before a submit names the stamped papers, and never stops for them', async () => {
  const check = (of: TestUnit) => city.get<Check>(of.openid, 'unit', 'checkSubmit', { route: 'district' });
  expect((await check(unit)).ready).toEqual(expect.arrayContaining([
    { title: '授权委托书已上传', detail: '1 份' },
    { title: '盖章的推荐汇总表已上传', detail: '8 份' },
  ]));
  const { hints, blockers } = await check(other);
  expect(hints.map(({ title, page }) => [title, page])).toEqual([
    ['没有上传授权委托书', '/unit/papers/papers'],
    ['没有上传盖章的推荐汇总表', '/unit/papers/papers'],
  ]);
  expect(blockers.some(({ title }) => /委托书|汇总表/.test(title))).toBe(false);
});
