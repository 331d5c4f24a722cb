import type { City, Reply } from './city';
import { eventsOf, found, lineAt, nominationOf, toldTo } from './lives';
import { cityWithUnits, confirmed, districtOfficer, goodForm, idNumber, scan, submitted, written, type TestNominee, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
let other: TestUnit;

beforeAll(async () => {
  ({ city, unit, other } = await cityWithUnits([0, 200]));
});
afterAll(() => city.close());

const reason = '登记时写错一位，不是 137****0000';
const correct = ({ nominationId }: TestNominee, phone: string, by = unit): Promise<Reply<{ revision: number }>> =>
  city.call(by.openid, 'unit', 'correctPhone', { nominationId, phone, reason: reason.replace('****', '1234') });
const find = (openid: string, n: number): Promise<Reply> =>
  city.call(openid, 'nominee', 'find', { name: '巴图·乌恩', idLast6: idNumber(n).slice(12) });
const read = (openid: string, { nominationId }: TestNominee): Promise<Reply> => city.call(openid, 'nominee', 'read', { nominationId });

test('in the making: a new revision, the old phone shut out, the new one asked; the record masked', async () => {
  const nominee = await confirmed(city, unit, 1);
  expect(await correct(nominee, ' 139-0000 1001')).toEqual({ ok: true, data: { phoneMasked: '139****1001', revision: 2 } });
  expect(await read(nominee.openid, nominee)).toMatchObject({ ok: false, code: 'notFound' });
  expect(await find(nominee.openid, 1)).toMatchObject({ ok: false, code: 'noMatch' });
  expect(await city.get(nominee.openid, 'nominee', 'status')).toEqual({ running: false, yours: false, nominations: [] });
  expect(lineAt(city, unit, nominee)).toMatchObject({ state: 'awaitingConfirmation', revision: 2, confirmedRevision: 1 });
  const { history, nomineeKey } = nominationOf(city, nominee);
  expect(history.map(({ what, note }) => [what, note])).toContainEqual(['phoneCorrected', `137****0001 改为 139****1001：${reason}`]);
  expect(toldTo(city, nomineeKey)).toEqual(['confirmRequested']);
  expect(eventsOf(city, 'phoneCorrected').at(-1)?.facts).toEqual({
    nominationId: nominee.nominationId,
    revision: 2,
    revised: true,
    reason,
    from: '137****0001',
    to: '139****1001',
  });
  await city.signIn('o-right-1', '13900001001');
  expect((await find('o-right-1', 1)).ok).toBe(true);
  expect((await city.call('o-right-1', 'nominee', 'confirm', { nominationId: nominee.nominationId, revision: 2 })).ok).toBe(true);
});

test('once submitted: the way in changes, the submitted form does not, and the next revision takes the phone over', async () => {
  const nominee = await confirmed(city, unit, 2);
  const { nominationId } = nominee;
  await submitted(city, unit);
  const asSubmitted = city.documents<{ _id: string }>('forms');
  expect(await correct(nominee, '13900001002')).toEqual({ ok: true, data: { phoneMasked: '139****1002', revision: 1 } });
  expect(city.documents('forms')).toEqual(asSubmitted);
  expect(lineAt(city, unit, nominee).state).toBe('firstReview');
  expect(await read(nominee.openid, nominee)).toMatchObject({ ok: false, code: 'notFound' });
  await city.signIn('o-right-2', '13900001002');
  expect((await find('o-right-2', 2)).ok).toBe(true);
  const shown = await city.get<{ version: number; history: { text: string }[] }>(districtOfficer, 'review', 'open', { nominationId });
  expect(shown.history.at(-1)?.text).toBe(`单位更正了本人手机：137****0002 改为 139****1002：${reason}`);
  expect(JSON.stringify(shown.history)).not.toContain('13900001002');
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId, version: shown.version, remarks: [{ field: 'position', text: '写全称' }] });
  const view = await city.get<{ form: { phone: string } }>(unit.openid, 'unit', 'nominee', { nominationId });
  expect(view.form.phone).toBe('13900001002');
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision: 1, tier: 'senior', form: { position: '焊接一班班长' } });
  const after = nominationOf(city, nominee);
  expect([after.correctedPhone, after.nominee]).toEqual([null, expect.any(String)]);
  const changes = await city.get<{ returned: { changes: { field: string; before: string; after: string }[] } }>(unit.openid, 'unit', 'changes', { nominationId });
  expect(changes.returned.changes.map(({ field, before, after: is }) => [field, before, is])).toEqual([
    ['phone', '137****0002', '139****1002'],
    ['position', '焊接班长', '焊接一班班长'],
  ]);
});

test('a returned form that its papers alone complete goes to its nominee with the right phone in it', async () => {
  const nominee = await confirmed(city, unit, 5);
  const { nominationId } = nominee;
  await submitted(city, unit);
  await correct(nominee, '13900001055');
  await city.signIn('o-right-5', '13900001055');
  await find('o-right-5', 5);
  const { version } = await city.get<{ version: number }>(districtOfficer, 'review', 'open', { nominationId });
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId, version, remarks: [{ field: 'levelCertificate', text: '照片不清楚' }] });
  const fileId = await scan(city, unit, 'levelCertificate');
  await city.get(unit.openid, 'unit', 'attach', { nominationId, slot: 'levelCertificate', fileId });
  expect(lineAt(city, unit, nominee)).toMatchObject({ state: 'awaitingConfirmation', revision: 2, confirmedRevision: 1 });
  expect(nominationOf(city, nominee).correctedPhone).toBeNull();
  expect(toldTo(city, nominationOf(city, nominee).nomineeKey)).toContain('confirmRequested');
  const phoneIn = ({ sections }: { sections: readonly { rows: readonly { field: string; value: string }[] }[] }): unknown =>
    sections.flatMap(({ rows }) => rows).find(({ field }) => field === 'phone')?.value;
  expect(phoneIn(await city.get('o-right-5', 'nominee', 'read', { nominationId }))).toBe('13900001055');
  await city.get('o-right-5', 'nominee', 'confirm', { nominationId, revision: 2 });
  await submitted(city, unit);
  expect(phoneIn(await city.get(districtOfficer, 'review', 'open', { nominationId }))).toBe('13900001055');
});

test('through the form it is recorded the same way', async () => {
  const nominee = await written(city, unit, 3);
  await found(city, nominee);
  const form = { ...goodForm(3), phone: '13900001003' };
  await city.get(unit.openid, 'unit', 'saveNominee', { nominationId: nominee.nominationId, revision: 1, tier: 'senior', form });
  expect(nominationOf(city, nominee).history.map(({ what, note }) => [what, note])).toContainEqual(['phoneCorrected', '137****0003 改为 139****1003']);
  expect(await read(nominee.openid, nominee)).toMatchObject({ code: 'notFound' });
});

test('the same phone again writes nothing; a wrong one, a foreign unit, an ended nomination are refused', async () => {
  const nominee = await written(city, unit, 4);
  await correct(nominee, '13900001004');
  let before = city.everything();
  expect(await correct(nominee, '13900001004')).toMatchObject({ ok: true, data: { revision: 2 } });
  expect(await correct(nominee, '12345678901')).toMatchObject({ code: 'invalid', fields: [{ field: 'phone', message: '手机号要 11 位，1 开头' }] });
  expect(await correct(nominee, '13900001005', other)).toMatchObject({ code: 'notFound' });
  expect(city.everything()).toBe(before);
  await city.get(unit.openid, 'unit', 'withdraw', { nominationId: nominee.nominationId });
  before = city.everything();
  expect(await correct(nominee, '13900001006')).toMatchObject({ code: 'wrongState' });
  expect(city.everything()).toBe(before);
});

test.each([1, 2, 3, 4])('a correction and a confirmation at once: never a confirmation by the wrong phone that stands (%i)', async (round) => {
  const nominee = await written(city, unit, 30 + round);
  const { openid, nominationId } = nominee;
  await found(city, nominee);
  const [corrected] = await Promise.all([
    correct(nominee, `1390000200${round}`),
    city.call(openid, 'nominee', 'confirm', { nominationId, revision: 1 }),
  ]);
  expect(corrected).toMatchObject({ ok: true, data: { revision: 2 } });
  expect(lineAt(city, unit, nominee)).toMatchObject({ state: 'awaitingConfirmation', revision: 2 });
  expect(nominationOf(city, nominee).state).toBe('awaitingConfirmation');
  expect(await read(openid, nominee)).toMatchObject({ code: 'notFound' });
});
