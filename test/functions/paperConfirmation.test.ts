import type { City } from './city';
import { confirmOnPaper, eventsOf, found, lineAt, nominationOf, signs } from './lives';
import { cityWithUnits, confirmed, districtOfficer, goodForm, scan, submitted, written, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
let other: TestUnit;

beforeAll(async () => {
  ({ city, unit, other } = await cityWithUnits([0, 200]));
});
afterAll(() => city.close());

const missing = {
  ok: false,
  code: 'confirmationMissing',
  message: '还没有巴图·乌恩签字的这一版确认书。请打印现在的申请表，签字后拍照上传',
};

test('a signed paper confirms as the phone does: claim, event with its uploader, history, submit', async () => {
  const nominee = await written(city, unit, 1);
  await signs(city, unit, nominee);
  expect(await confirmOnPaper(city, unit, nominee)).toEqual({ ok: true, data: { state: 'confirmed' } });
  const { claimId, history, idKey } = nominationOf(city, nominee);
  expect(claimId).toBe(`2024|${idKey ?? ''}`);
  expect(city.documents<{ _id: string; nominationId: string }>('claims')).toContainEqual(
    expect.objectContaining({ _id: claimId, nominationId: nominee.nominationId }),
  );
  expect(history.at(-1)).toMatchObject({ what: 'confirmedOnPaper', note: '张敏' });
  const [event] = eventsOf(city, 'confirmedOnPaper').slice(-1);
  expect(event?.facts).toMatchObject({ nominationId: nominee.nominationId, revision: 1, consent: '2024-11-25' });
  expect(event?.facts.fileId).toMatch(/^cloud:/);
  expect((await submitted(city, unit)).submitted).toContain(nominee.nominationId);
  const shown = await city.get<{ confirmedText: string }>(districtOfficer, 'review', 'open', { nominationId: nominee.nominationId });
  expect(shown.confirmedText).toMatch(/^本人签字确认了第 1 版，单位张敏 12月5日 \d\d:\d\d 上传了确认书$/);
});

test('without a scan, or with one for an older form, it is refused and nothing is written', async () => {
  const nominee = await written(city, unit, 2);
  const { nominationId } = nominee;
  let before = city.everything();
  expect(await confirmOnPaper(city, unit, nominee)).toEqual(missing);
  expect(city.everything()).toBe(before);
  await signs(city, unit, nominee);
  const form = { ...goodForm(2), position: '班长' };
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 1, tier: 'senior', form });
  before = city.everything();
  expect(await confirmOnPaper(city, unit, nominee, 2)).toEqual(missing);
  expect(await confirmOnPaper(city, unit, nominee, 1)).toEqual({
    ok: false,
    code: 'stale',
    message: '同事刚改过这份申请表。看看改了什么，再提交',
  });
  expect(city.everything()).toBe(before);
  await signs(city, unit, nominee);
  expect((await confirmOnPaper(city, unit, nominee, 2)).ok).toBe(true);
});

test('a scan speaks for the form it was signed for, though a colleague saved another before it was attached', async () => {
  const nominee = await written(city, unit, 30);
  const { nominationId } = nominee;
  const fileId = await scan(city, unit, 'signedConfirmation');
  const form = { ...goodForm(30), position: '班长' };
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 1, tier: 'senior', form });
  await city.get(unit.openid, 'unit', 'attach', { nominationId, slot: 'signedConfirmation', fileId, revision: 1 });
  expect(await confirmOnPaper(city, unit, nominee, 2)).toEqual(missing);
  const early = await scan(city, unit, 'signedConfirmation');
  await city.get(unit.openid, 'unit', 'attach', { nominationId, slot: 'signedConfirmation', fileId: early, revision: 3 });
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 2, tier: 'senior', form: goodForm(30) });
  expect(await confirmOnPaper(city, unit, nominee, 3)).toEqual(missing);
});

test('a new revision voids the paper like any other confirmation', async () => {
  const nominee = await written(city, unit, 3);
  await signs(city, unit, nominee);
  await confirmOnPaper(city, unit, nominee);
  const form = { ...goodForm(3), position: '班长' };
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId: nominee.nominationId, revision: 1, tier: 'senior', form });
  expect(lineAt(city, unit, nominee)).toMatchObject({ state: 'awaitingConfirmation', revision: 2, confirmedRevision: 1 });
  expect(await confirmOnPaper(city, unit, nominee, 2)).toMatchObject({ code: 'confirmationMissing' });
});

test('the same again, in either way, is recognised and writes nothing', async () => {
  const [onPaper, onPhone] = [await written(city, unit, 4), await confirmed(city, unit, 5)];
  await signs(city, unit, onPaper);
  await confirmOnPaper(city, unit, onPaper);
  await found(city, onPaper);
  const before = city.everything();
  expect((await confirmOnPaper(city, unit, onPaper)).ok).toBe(true);
  expect((await city.call(onPaper.openid, 'nominee', 'confirm', { nominationId: onPaper.nominationId, revision: 1 })).ok).toBe(true);
  expect((await confirmOnPaper(city, unit, onPhone)).ok).toBe(true);
  expect(city.everything()).toBe(before);
});

test('a draft is refused, and so is somebody whom another unit has nominated', async () => {
  const draft = await written(city, unit, 6, 'senior', { position: '' });
  await confirmed(city, other, 7);
  const taken = await written(city, unit, 7);
  for (const nominee of [draft, taken]) await signs(city, unit, nominee);
  const before = city.everything();
  expect(await confirmOnPaper(city, unit, draft)).toMatchObject({ code: 'wrongState', message: '现在是“填写中”，这一步办不了。请刷新看看' });
  const refused = await confirmOnPaper(city, unit, taken);
  expect(refused).toMatchObject({ code: 'alreadyNominated' });
  expect(JSON.stringify(refused)).not.toContain('鹿城');
  expect(city.everything()).toBe(before);
});

test('only the own unit confirms on paper', async () => {
  const nominee = await written(city, unit, 8);
  await signs(city, unit, nominee);
  const before = city.everything();
  expect(await confirmOnPaper(city, other, nominee)).toMatchObject({ ok: false, code: 'notFound' });
  for (const openid of [districtOfficer, nominee.openid])
    expect(await confirmOnPaper(city, { ...unit, openid }, nominee)).toMatchObject({ ok: false });
  expect(city.everything()).toBe(before);
});

test('its nominee reads that a paper was uploaded, and may still dispute', async () => {
  const nominee = await written(city, unit, 9);
  await signs(city, unit, nominee);
  await confirmOnPaper(city, unit, nominee);
  await found(city, nominee);
  const { nominationId, openid } = nominee;
  const own = await city.get<{ confirmedText: string; canConfirm: boolean; canDispute: boolean }>(openid, 'nominee', 'read', { nominationId });
  expect(own).toMatchObject({ canConfirm: false, canDispute: true });
  expect(own.confirmedText).toMatch(/^单位上传了您签字的确认书（12月5日 \d\d:\d\d）。没有签过，或有一处不对，请点“有疑问”。$/);
  await city.get(openid, 'nominee', 'dispute', { nominationId, field: 'signedConfirmation', remark: '我没有签过' });
  expect(lineAt(city, unit, nominee).state).toBe('disputed');
});

test.each([1, 2, 3, 4])('phone and paper at once: confirmed once, one claim, one line (%i)', async (round) => {
  const nominee = await written(city, unit, 20 + round);
  await signs(city, unit, nominee);
  await found(city, nominee);
  const { openid, nominationId } = nominee;
  const replies = await Promise.all([
    confirmOnPaper(city, unit, nominee),
    city.call(openid, 'nominee', 'confirm', { nominationId, revision: 1 }),
  ]);
  expect(replies.every(({ ok }) => ok)).toBe(true);
  const { history, claimId } = nominationOf(city, nominee);
  expect(history.filter(({ what }) => what === 'confirmed' || what === 'confirmedOnPaper')).toHaveLength(1);
  expect(city.documents<{ _id: string }>('claims').filter(({ _id }) => _id === claimId)).toHaveLength(1);
  expect(lineAt(city, unit, nominee).state).toBe('confirmed');
});

test('without its scan a confirmation on paper falls; another scan of the same form keeps it', async () => {
  const nominee = await written(city, unit, 11);
  const { nominationId } = nominee;
  await signs(city, unit, nominee);
  await confirmOnPaper(city, unit, nominee);
  await signs(city, unit, nominee);
  expect(lineAt(city, unit, nominee).state).toBe('confirmed');
  const fileId = nominationOf(city, nominee).papers.at(-1)?.fileId;
  await city.get(unit.openid, 'unit', 'detach', { nominationId, fileId });
  expect(lineAt(city, unit, nominee).state).toBe('awaitingConfirmation');
  expect(await confirmOnPaper(city, unit, nominee)).toEqual(missing);
});

test('a scan is kept with the revision it was signed for and who uploaded it', async () => {
  const nominee = await written(city, unit, 10);
  await signs(city, unit, nominee);
  expect(nominationOf(city, nominee).papers.at(-1)).toMatchObject({ slot: 'signedConfirmation', signed: { revision: 1, by: '张敏' } });
  const fileId = await scan(city, unit, 'photo');
  await city.get(unit.openid, 'unit', 'attach', { nominationId: nominee.nominationId, slot: 'photo', fileId });
  expect(nominationOf(city, nominee).papers.at(-1)?.signed).toBeUndefined();
});
