import type { City, Reply } from './city';
import { found, lineAt, nominationOf, toldTo } from './lives';
import {
  cityWithUnit,
  confirmed,
  confirms,
  districtOfficer,
  goodForm,
  idNumber,
  scan,
  submitted,
  written,
  type TestNominee,
  type TestUnit,
} from './units';

let city: City;
let unit: TestUnit;

beforeAll(async () => {
  ({ city, unit } = await cityWithUnit([0, 200]));
});
afterAll(() => city.close());

interface Change {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly what: string;
}
interface Remark {
  readonly field: string;
  readonly done: boolean;
  readonly answer: string;
}
interface Changes {
  readonly returned: { readonly dueText: string; readonly remarks: readonly Remark[]; readonly changes: readonly Change[] } | null;
  readonly disputes: readonly Remark[];
  readonly canAnswer: boolean;
  readonly sinceSeen: readonly Change[];
}
interface Own {
  readonly changes: readonly Change[];
  readonly remarks: readonly Remark[];
  readonly canConfirm: boolean;
}

const changesOf = ({ nominationId }: TestNominee): Promise<Changes> => city.get(unit.openid, 'unit', 'changes', { nominationId });
const save = ({ nominationId }: TestNominee, revision: number, form: object): Promise<unknown> =>
  city.get(unit.openid, 'unit', 'saveNominee', { nominationId, revision, tier: 'senior', form });
const open = ({ nominationId }: TestNominee) =>
  city.get<{ version: number; corrected: { changes: Change[]; remarks: Remark[] } | null }>(districtOfficer, 'review', 'open', { nominationId });
const own = ({ openid, nominationId }: TestNominee): Promise<Own> => city.get(openid, 'nominee', 'read', { nominationId });
const dispute = ({ openid, nominationId }: TestNominee, field: string, remark: string): Promise<Reply> =>
  city.call(openid, 'nominee', 'dispute', { nominationId, field, remark });
const answer = ({ nominationId }: TestNominee, field: string, text: string): Promise<Reply> =>
  city.call(unit.openid, 'unit', 'answerDispute', { nominationId, field, text });
const fields = (changes: readonly Change[]): string[] => changes.map(({ field }) => field);

test('a returned one: unit, nominee and officer each see what changed; other lines stay byte for byte', async () => {
  const [nominee, bystander] = [await confirmed(city, unit, 1), await confirmed(city, unit, 2)];
  await submitted(city, unit);
  const stays = (): string => JSON.stringify([nominationOf(city, bystander), lineAt(city, unit, bystander)]);
  const before = stays();
  const { version, corrected } = await open(nominee);
  expect(corrected).toBeNull();
  const remarks = [
    { field: 'idNumber', text: '和身份证不一致' },
    { field: 'levelCertificate', text: '看不清' },
    { field: 'position', text: '写全称' },
  ];
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId: nominee.nominationId, version, remarks });
  expect((await changesOf(nominee)).returned).toMatchObject({
    dueText: '更正后在 12月10日 24:00 前提交',
    changes: [],
    remarks: [{ field: 'idNumber', done: false }, { field: 'levelCertificate', done: false }, { field: 'position', done: false }],
  });
  await save(nominee, 1, { ...goodForm(1), idNumber: idNumber(301), honours: [] });
  const fileId = await scan(city, unit, 'levelCertificate');
  await city.get(unit.openid, 'unit', 'attach', { nominationId: nominee.nominationId, slot: 'levelCertificate', fileId });
  const { returned } = await changesOf(nominee);
  expect(returned?.remarks.map(({ done }) => done)).toEqual([true, true, false]);
  expect(returned?.changes.map(({ field, what }) => `${field} ${what}`)).toEqual([
    'idNumber 证件号码已改',
    'honours 删了',
    'levelCertificate 删了',
    'levelCertificate 新增',
  ]);
  expect(fields((await own(nominee)).changes)).toEqual(fields(returned?.changes ?? []));
  expect((await open(nominee)).corrected).toBeNull();
  await city.get(nominee.openid, 'nominee', 'confirm', { nominationId: nominee.nominationId, revision: 2 });
  await submitted(city, unit);
  const again = await open(nominee);
  expect(again.corrected?.changes).toEqual(returned?.changes);
  expect(again.corrected?.remarks).toEqual(returned?.remarks);
  expect(JSON.stringify([again.corrected, returned])).not.toMatch(/\d{6}/);
  expect((await changesOf(nominee)).returned).toBeNull();
  expect(stays()).toBe(before);
});

test('several doubts: one corrected, one answered; they stay until the nominee confirms', async () => {
  const nominee = await written(city, unit, 3);
  await found(city, nominee);
  await dispute(nominee, 'occupationYears', '我干了 22 年');
  await dispute(nominee, 'certificateNumber', '少了一位');
  expect(await changesOf(nominee)).toMatchObject({ canAnswer: true, disputes: [{ done: false }, { done: false }] });
  const asked = toldTo(city, nominationOf(city, nominee).nominee).length;
  expect(await answer(nominee, 'certificateNumber', '证书上就是 16 位，请对照照片')).toEqual({ ok: true, data: { state: 'disputed' } });
  await save(nominee, 1, { ...goodForm(3), occupationYears: 22 });
  expect(lineAt(city, unit, nominee).state).toBe('awaitingConfirmation');
  expect(toldTo(city, nominationOf(city, nominee).nominee)).toHaveLength(asked + 1);
  const seen = await own(nominee);
  expect(seen.changes).toEqual([{ field: 'occupationYears', label: '从事本工种年限', before: '20 年', after: '22 年', what: '改了' }]);
  expect(seen.remarks).toMatchObject([
    { field: 'occupationYears', done: true, answer: '' },
    { field: 'certificateNumber', done: false, answer: '证书上就是 16 位，请对照照片' },
  ]);
  await confirms(city, nominee, 2);
  expect(await own(nominee)).toMatchObject({ changes: [], remarks: [] });
  expect(await changesOf(nominee)).toMatchObject({ disputes: [], sinceSeen: [] });
});

test('the last answer asks the nominee again, who may dispute it once more; the same answer again writes nothing', async () => {
  const nominee = await written(city, unit, 4);
  await found(city, nominee);
  await dispute(nominee, 'position', '我是技术员');
  expect(await answer(nominee, 'position', '人事档案里是班长')).toEqual({ ok: true, data: { state: 'awaitingConfirmation' } });
  const before = city.everything();
  expect((await answer(nominee, 'position', '人事档案里是班长')).ok).toBe(true);
  expect(city.everything()).toBe(before);
  expect((await dispute(nominee, 'position', '我是技术员')).ok).toBe(true);
  expect(lineAt(city, unit, nominee).state).toBe('disputed');
  expect(nominationOf(city, nominee).remarks).toEqual([{ by: 'nominee', field: 'position', text: '我是技术员' }]);
});

test('what nobody doubts and what is settled is not answered', async () => {
  const nominee = await written(city, unit, 5);
  await found(city, nominee);
  await dispute(nominee, 'position', '我是技术员');
  const before = city.everything();
  expect(await answer(nominee, 'name', '没错')).toMatchObject({ code: 'notFound', message: '没有找到这条疑问。请返回上一页刷新' });
  expect(city.everything()).toBe(before);
  await save(nominee, 1, { ...goodForm(5), position: '技术员' });
  expect(await answer(nominee, 'position', '没错')).toMatchObject({ code: 'wrongState' });
});

test('a consent is kept with its version, and one to another version is not taken', async () => {
  const nominee = await written(city, unit, 6);
  await found(city, nominee);
  const confirm = (consent: object): Promise<Reply> =>
    city.call(nominee.openid, 'nominee', 'confirm', { nominationId: nominee.nominationId, revision: 1, consent });
  const before = city.everything();
  expect(await confirm({ version: '2020-01-01', idNumber: true })).toMatchObject({
    code: 'invalid',
    fields: [{ field: 'consent.version', message: '告知书更新了。请重新打开，看过再勾选' }],
  });
  expect(await confirm({ version: '2024-11-25', idNumber: false })).toMatchObject({ fields: [{ message: '证件号码要单独同意' }] });
  expect(city.everything()).toBe(before);
  const { version } = await city.get<{ version: string }>(null, 'account', 'privacy');
  expect((await confirm({ version, idNumber: true })).ok).toBe(true);
  const events = city.documents<{ type: string; facts: object }>('events').filter(({ type }) => type === 'confirmed');
  expect(events.map(({ facts }) => facts)).toContainEqual({ nominationId: nominee.nominationId, revision: 1, consent: version });
});

test('look-ups are counted by person whatever the names, and tell nothing of others', async () => {
  await confirmed(city, unit, 7);
  const stranger = 'o-curious';
  await city.signIn(stranger, '13900000077');
  const look = (name: string, n: number): Promise<Reply> => city.call(stranger, 'nominee', 'find', { name, idLast6: idNumber(n).slice(12) });
  const nominated = await look('巴图·乌恩', 7);
  expect(await look('没有这个人', 499)).toEqual(nominated);
  for (let n = 0; n < 8; n += 1) await look(`名字${String.fromCharCode(0x4e00 + n)}`, n);
  expect(await look('又一个', 9)).toMatchObject({
    code: 'tooManyAttempts',
    message: expect.stringMatching(/^试的次数太多。请 12月5日 \d\d:\d\d 以后再试$/) as string,
  });
});

interface AtDesk {
  readonly revision: number;
  readonly form: { readonly honours: readonly { readonly proof?: readonly string[] }[] };
  readonly remarks: readonly Remark[];
}
const atDesk = ({ nominationId }: TestNominee): Promise<AtDesk> => city.get(unit.openid, 'unit', 'nominee', { nominationId });

test('the form itself says of each remark whether it was dealt with: changed, answered or still to do', async () => {
  const nominee = await confirmed(city, unit, 30);
  await submitted(city, unit);
  const { version } = await open(nominee);
  const remarks = [{ field: 'levelCertificate', text: '看不清' }, { field: 'position', text: '写全称' }];
  await city.get(districtOfficer, 'review', 'returnForCorrection', { nominationId: nominee.nominationId, version, remarks });
  const said = async (): Promise<unknown> => (await atDesk(nominee)).remarks.map(({ field, done, answer }) => [field, done, answer]);
  expect(await said()).toEqual([['levelCertificate', false, ''], ['position', false, '']]);
  await save(nominee, 1, { ...goodForm(30), position: '焊接一班班长' });
  expect(await said()).toEqual([['levelCertificate', false, ''], ['position', true, '']]);
  await dispute(nominee, 'education', '是本科');
  expect(await said()).toEqual([['levelCertificate', false, ''], ['position', true, ''], ['education', false, '']]);
  await answer(nominee, 'education', '毕业证书是大专');
  expect(await said()).toEqual([['levelCertificate', false, ''], ['position', true, ''], ['education', false, '毕业证书是大专']]);
});

test('evidence that was taken away proves nothing any more, and the form saved again is no new revision', async () => {
  const nominee = await written(city, unit, 31);
  const { nominationId } = nominee;
  const upload = await scan(city, unit, 'evidence');
  const { fileId } = await city.get<{ fileId: string }>(unit.openid, 'unit', 'attach', { nominationId, slot: 'evidence', fileId: upload });
  const [honour] = goodForm(31).honours;
  const form = { ...goodForm(31), honours: [{ ...honour, proof: [fileId] }] };
  await save(nominee, 1, form);
  expect((await atDesk(nominee)).form.honours[0]?.proof).toEqual([fileId]);
  await city.get(unit.openid, 'unit', 'detach', { nominationId, fileId });
  expect((await atDesk(nominee)).form.honours[0]?.proof ?? []).toEqual([]);
  await save(nominee, 2, form);
  expect((await atDesk(nominee)).revision).toBe(2);
});
