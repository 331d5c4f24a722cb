import type { City, Reply } from './city';
import { cityWithUnits, confirmed, confirms, goodForm, idNumber, nomineePhone, written, type TestNominee, type TestUnit } from './units';

let city: City;
let unit: TestUnit;
let other: TestUnit;

beforeAll(async () => {
  ({ city, unit, other } = await cityWithUnits());
});
afterAll(() => city.close());

const find = (openid: string, n: number, more = {}): Promise<Reply> =>
  city.call(openid, 'nominee', 'find', { name: '巴图·乌恩', idLast6: idNumber(n).slice(12), ...more });
const confirm = ({ openid, nominationId }: TestNominee, revision = 1): Promise<Reply> =>
  city.call(openid, 'nominee', 'confirm', { nominationId, revision });

interface Status {
  readonly nominations: readonly {
    readonly headline: string;
    readonly decides: string;
    readonly todo: string;
    readonly yours: boolean;
    readonly steps: readonly { readonly title: string; readonly state: string }[];
    readonly contact: object;
  }[];
}

test('a nominee finds the own form, reads it with the number masked, and confirms it', async () => {
  const nominee = await written(city, unit, 1);
  await city.signIn(nominee.openid, nomineePhone(1));
  expect(await find(nominee.openid, 1, { name: '巴图・乌恩' })).toEqual({
    ok: true,
    data: {
      found: [
        {
          nominationId: nominee.nominationId,
          revision: 1,
          name: '巴图·乌恩',
          unitName: '鹿城第1机械厂',
          tierName: '高级技师',
          tag: { state: 'awaitingConfirmation', name: '待本人确认', tone: 'warn' },
        },
      ],
    },
  });
  const form = await city.get<{
    canConfirm: boolean;
    sections: { title: string; rows: { field: string; label: string; value: string }[] }[];
  }>(nominee.openid, 'nominee', 'read', { nominationId: nominee.nominationId });
  expect(form.canConfirm).toBe(true);
  expect(form.sections.map(({ title }) => title)).toEqual(['基本信息', '技能等级', '业绩荣誉', '声明']);
  const number = form.sections[0]?.rows.find(({ field }) => field === 'idNumber');
  expect(number).toEqual({
    field: 'idNumber',
    label: '证件号码',
    value: `${idNumber(1).slice(0, 6)}********${idNumber(1).slice(14)}`,
  });
  const { nominations } = await city.get<Status>(nominee.openid, 'nominee', 'confirm', {
    nominationId: nominee.nominationId,
    revision: 1,
  });
  expect(nominations).toMatchObject([
    { headline: '您已确认，等单位提交', yours: false, contact: { name: '张敏', phone: '13800000001' } },
  ]);
  expect(nominations[0]?.steps.map(({ title, state }) => `${title} ${state}`)).toEqual([
    '单位推荐 done',
    '您已确认信息属实 done',
    '单位提交 now',
    '旗县区初评 later',
    '资格复审 later',
    '专家评价 later',
    '会议审定 later',
    '社会公示 later',
    '颁发证书 later',
  ]);
});

test('the reply is the same whether phone, name or number does not fit', async () => {
  await written(city, unit, 2);
  await city.signIn('o-nominee-2', nomineePhone(2));
  await city.signIn('o-stranger', '13900000099');
  const wrongPhone = await find('o-stranger', 2);
  expect(wrongPhone).toEqual({
    ok: false,
    code: 'noMatch',
    message: '没有找到对得上的推荐。请核对姓名、身份证号和登录的手机号，还找不到请问本单位经办人',
  });
  expect(await find('o-nominee-2', 2, { name: '巴图' })).toEqual(wrongPhone);
  expect(await find('o-nominee-2', 3)).toEqual(wrongPhone);
});

test('ten look-ups in an hour, then none until an hour after the first', async () => {
  await city.signIn('o-guesser', '13900000098');
  for (let n = 0; n < 10; n += 1) expect(await find('o-guesser', n)).toMatchObject({ code: 'noMatch' });
  expect(await find('o-guesser', 11)).toMatchObject({
    ok: false,
    code: 'tooManyAttempts',
    message: expect.stringMatching(/^试的次数太多。请 12月5日 10:\d\d 以后再试$/) as string,
  });
  city.at('2024-12-05T10:10:00.000+08:00');
  expect(await find('o-guesser', 11)).toMatchObject({ code: 'noMatch' });
});

test("nobody confirms or reads what they have not found, nor somebody else's", async () => {
  const nominee = await written(city, unit, 4);
  await city.signIn(nominee.openid, nomineePhone(4));
  await city.signIn('o-stranger', '13900000099');
  const before = city.everything();
  for (const openid of [nominee.openid, 'o-stranger']) {
    expect(await confirm({ ...nominee, openid })).toMatchObject({ ok: false, code: 'notFound' });
    expect(await city.call(openid, 'nominee', 'read', { nominationId: nominee.nominationId })).toMatchObject({
      ok: false,
      code: 'notFound',
    });
    const dispute = { nominationId: nominee.nominationId, field: 'name', remark: '不对' };
    expect(await city.call(openid, 'nominee', 'dispute', dispute)).toMatchObject({ ok: false, code: 'notFound' });
  }
  expect(city.everything()).toBe(before);
});

test('the same confirmation again is recognised and writes nothing', async () => {
  const nominee = await confirmed(city, unit, 5);
  const before = city.everything();
  expect((await confirm(nominee)).ok).toBe(true);
  expect(city.everything()).toBe(before);
});

test('an older revision cannot be confirmed', async () => {
  const nominee = await confirmed(city, unit, 6);
  await city.get(unit.openid, 'unit', 'saveNominee', {
    nominationId: nominee.nominationId,
    revision: 1,
    tier: 'senior',
    form: { ...goodForm(6), position: '班长' },
  });
  const before = city.everything();
  expect(await confirm(nominee)).toEqual({
    ok: false,
    code: 'stale',
    message: '单位刚改过这份申请表。请看看改了什么，再确认',
  });
  expect(city.everything()).toBe(before);
  expect((await confirm(nominee, 2)).ok).toBe(true);
});

test('one nomination a person: a second unit is told so, and not by whom', async () => {
  await confirmed(city, unit, 7);
  const second = await written(city, other, 7, 'excellent');
  await city.signIn(second.openid, nomineePhone(7));
  await find(second.openid, 7);
  const before = city.everything();
  const refused = await confirm(second);
  expect(refused).toEqual({
    ok: false,
    code: 'alreadyNominated',
    message: '巴图·乌恩本届已经有人推荐。一人一届只能由一个单位推荐一个层级，请向本人核实',
  });
  expect(JSON.stringify(refused)).not.toContain('鹿城');
  expect(city.everything()).toBe(before);
});

test('a corrected ID number frees the wrong one', async () => {
  const nominee = await confirmed(city, unit, 8);
  const claimsBefore = city.documents('claims').length;
  await city.get(unit.openid, 'unit', 'saveNominee', {
    nominationId: nominee.nominationId,
    revision: 1,
    tier: 'senior',
    form: { ...goodForm(8), idNumber: idNumber(108) },
  });
  expect((await confirm(nominee, 2)).ok).toBe(true);
  expect(city.documents('claims')).toHaveLength(claimsBefore);
  const real = await written(city, other, 8, 'excellent', { phone: nomineePhone(208) });
  await city.signIn('o-real', nomineePhone(208));
  expect((await find('o-real', 8)).ok).toBe(true);
  expect((await confirm({ ...real, openid: 'o-real' })).ok).toBe(true);
});

test('a doubt stops a nomination, reaches its unit, and ends with a confirmation', async () => {
  const nominee = await confirmed(city, unit, 9);
  const dispute = (field: string, remark: string): Promise<Reply<Status>> =>
    city.call<Status>(nominee.openid, 'nominee', 'dispute', { nominationId: nominee.nominationId, field, remark });
  expect(await dispute('certificateNumber', '少了一位')).toMatchObject({
    ok: true,
    data: { nominations: [{ headline: '您提出了疑问' }] },
  });
  expect(
    city.documents<{ template: string; to: object }>('outbox').find(({ template }) => template === 'disputed')?.to,
  ).toEqual({
    kind: 'office',
    officeId: `unitContact.${unit.unitId}`,
  });
  const before = city.everything();
  expect((await dispute('certificateNumber', '少了一位')).ok).toBe(true);
  expect(city.everything()).toBe(before);
  await dispute('levelCertificate', '传的是别人的');
  const { remarks } = await city.get<{ remarks: object[] }>(unit.openid, 'unit', 'nominee', {
    nominationId: nominee.nominationId,
  });
  expect(remarks).toEqual([
    { field: 'certificateNumber', label: '证书编号', text: '少了一位', done: false, answer: '' },
    { field: 'levelCertificate', label: '等级证书', text: '传的是别人的', done: false, answer: '' },
  ]);
  await confirms(city, nominee);
  const after = await city.get<{ remarks: object[]; tag: object }>(unit.openid, 'unit', 'nominee', {
    nominationId: nominee.nominationId,
  });
  expect([after.remarks, after.tag]).toEqual([[], { state: 'confirmed', name: '本人已确认', tone: 'ok' }]);
});

test('an incomplete form cannot be confirmed', async () => {
  const nominee = await written(city, unit, 10, 'senior', { position: '' });
  await city.signIn(nominee.openid, nomineePhone(10));
  await find(nominee.openid, 10);
  expect(await confirm(nominee)).toMatchObject({
    ok: false,
    code: 'wrongState',
    message: '现在是“填写中”，这一步办不了。请刷新看看',
  });
});
