import type { City, Reply } from './city';
import { confirmed, details, districtOfficer, registered, staffedCity, submitted, uscc } from './units';

let city: City;

beforeAll(async () => {
  city = await staffedCity();
  await city.appoint('o-elsewhere', '13900000003', 'districtOfficer', '150204');
});
afterAll(() => city.close());

const register = (openid: string, n: number, more = {}): Promise<Reply> =>
  city.call(openid, 'unit', 'register', { ...details(n), ...more });
const approve = (unitId: string, more = {}, officer = districtOfficer): Promise<Reply> =>
  city.call(officer, 'review', 'approveUnit', { unitId, ...more });

interface Workspace {
  readonly unit: { readonly state: string; readonly stateName: string; readonly note: string };
  readonly todo: readonly { readonly title: string; readonly detail: string }[];
}

test('the same person with the same code again is the same unit, and nothing is written', async () => {
  const unit = await registered(city, 1, { approve: false });
  const before = city.everything();
  expect(await register(unit.openid, 1)).toEqual({
    ok: true,
    data: { unitId: unit.unitId, grantId: `unitContact.${unit.unitId}`, state: 'pending', office: '昆都仑区人社局' },
  });
  expect(city.everything()).toBe(before);
});

test('a contact without another phone is reached on the one that signed in', async () => {
  const unit = await registered(city, 2, { approve: false });
  const { rows } = await city.get<{ rows: unknown[] }>(districtOfficer, 'review', 'openUnit', { unitId: unit.unitId });
  expect(rows).toEqual([
    { label: '联系人', value: '张敏，人事主管' },
    { label: '手机', value: '138 0000 0002', call: { phone: '13800000002', whose: '张敏' } },
  ]);
});

test('a code typed in small letters and blanks is the same code', async () => {
  const unit = await registered(city, 3, { approve: false });
  const spaced = ` ${uscc(3).toLowerCase().slice(0, 8)} ${uscc(3).slice(8)}`;
  expect(await register(unit.openid, 3, { uscc: spaced })).toMatchObject({ ok: true, data: { unitId: unit.unitId } });
});

test('a code with a wrong check character is refused', async () => {
  await city.signIn('o-typo', '13800009001');
  const before = city.everything();
  expect(await register('o-typo', 4, { uscc: `${uscc(4).slice(0, 17)}${uscc(4).endsWith('1') ? '2' : '1'}` })).toEqual({
    ok: false,
    code: 'usccInvalid',
    message: '统一社会信用代码不对。请照营业执照或法人证书核对 18 位',
  });
  expect(city.everything()).toBe(before);
});

test('a blank form is told all that it lacks at once, and nothing is written', async () => {
  await city.signIn('o-blank', '13800009003');
  const nobody = { name: '', position: '', phone: '', landline: '', email: '', backupName: '', backupPhone: '' };
  const before = city.everything();
  const reply = await city.call('o-blank', 'unit', 'register', { uscc: '', name: '', district: '', address: '', contact: nobody });
  expect(reply).toMatchObject({ ok: false, code: 'invalid' });
  expect('fields' in reply && reply.fields).toEqual([
    { field: 'uscc', code: 'missing', message: '还没填写统一社会信用代码' },
    { field: 'name', code: 'missing', message: '还没填写单位名称' },
    { field: 'district', code: 'missing', message: '还没选所在旗县区' },
    { field: 'contact.name', code: 'missing', message: '还没填写姓名' },
  ]);
  expect(city.everything()).toBe(before);
});

test('three registrations of one person may wait, not four; an approved one waits no more', async () => {
  await city.signIn('o-many', '13800009002');
  for (const n of [11, 12, 13]) expect((await register('o-many', n)).ok).toBe(true);
  expect(await register('o-many', 14)).toMatchObject({
    ok: false,
    code: 'tooManyRegistrations',
    message: '您登记的单位已有 3 个在等核准。请等核准后再登记',
  });
  const { items } = await city.get<{ items: { id: string; title: string }[] }>(districtOfficer, 'review', 'queue', {
    stage: 'units',
    search: '鹿城第11',
  });
  expect(items.map(({ title }) => title)).toEqual(['鹿城第11机械厂']);
  expect((await approve(items[0]?.id ?? '')).ok).toBe(true);
  expect((await register('o-many', 14)).ok).toBe(true);
});

test('approving again is recognised; whoever acts for one of several units names the grant', async () => {
  const unit = await registered(city, 20);
  const before = city.everything();
  expect(await approve(unit.unitId)).toMatchObject({ ok: true, data: { state: 'approved', canDecide: false } });
  expect(city.everything()).toBe(before);
  expect((await register(unit.openid, 21)).ok).toBe(true);
  const second = await city.get<Workspace>(
    unit.openid,
    'unit',
    'workspace',
    {},
    `unitContact.${uscc(21)}.${unit.unitId.slice(19)}`,
  );
  expect(second.unit.state).toBe('pending');
  expect((await city.get<Workspace>(unit.openid, 'unit', 'workspace')).unit.state).toBe('approved');
});

test('a declined contact reads the reason and hands in again', async () => {
  const unit = await registered(city, 30, { approve: false });
  const declined = await city.call(districtOfficer, 'review', 'declineUnit', {
    unitId: unit.unitId,
    reason: '单位名称和营业执照不一致',
  });
  expect(declined).toMatchObject({ ok: true, data: { state: 'declined', canDecide: false } });
  expect(
    await city.call(districtOfficer, 'review', 'declineUnit', { unitId: unit.unitId, reason: '再说一次' }),
  ).toEqual(declined);
  const { unit: shown, todo } = await city.get<Workspace>(unit.openid, 'unit', 'workspace');
  expect([shown.stateName, shown.note]).toEqual(['没有核准', '单位名称和营业执照不一致']);
  expect(todo[0]).toMatchObject({ title: '单位登记没有核准', detail: '单位名称和营业执照不一致' });
  expect(await approve(unit.unitId)).toMatchObject({
    ok: false,
    code: 'wrongState',
    message: '现在是“没有核准”，这一步办不了。请刷新看看',
  });
  expect(await register(unit.openid, 30, { name: '鹿城第三十机械厂' })).toMatchObject({
    ok: true,
    data: { unitId: unit.unitId, state: 'pending' },
  });
  expect((await approve(unit.unitId)).ok).toBe(true);
  expect(
    await city.call(districtOfficer, 'review', 'declineUnit', { unitId: unit.unitId, reason: '晚了' }),
  ).toMatchObject({ ok: false, code: 'wrongState' });
});

test('a code belongs to the first approved registration; its district may hand it to the real unit, for a reason', async () => {
  const squatter = await registered(city, 40);
  await city.signIn('o-real', '13800009003');
  const real = await city.get<{ unitId: string }>('o-real', 'unit', 'register', details(40));
  const before = city.everything();
  expect(await approve(real.unitId)).toEqual({
    ok: false,
    code: 'usccTaken',
    message: '这个统一社会信用代码已经有人登记。是本单位的，请找昆都仑区人社局核实',
  });
  expect(city.everything()).toBe(before);
  const { owner } = await city.get<{ owner: unknown }>(districtOfficer, 'review', 'openUnit', { unitId: real.unitId });
  expect(owner).toEqual({ unitId: squatter.unitId, name: '鹿城第40机械厂', sinceText: '12月5日核准', submitted: 0 });
  expect(await approve(real.unitId, { supersede: { reason: '已核对营业执照原件' } })).toMatchObject({
    ok: true,
    data: { state: 'approved' },
  });
  const old = await city.get<Workspace>(squatter.openid, 'unit', 'workspace');
  expect([old.unit.state, old.unit.note]).toEqual(['superseded', '已核对营业执照原件']);
  expect(await city.call(squatter.openid, 'unit', 'submit', { route: 'city', version: 0 })).toMatchObject({
    ok: false,
    code: 'unitNotApproved',
  });
});

test('a registration that has submitted does not give way', async () => {
  const owner = await registered(city, 42);
  await confirmed(city, owner, 42, 'chief');
  await submitted(city, owner, 'city');
  await city.signIn('o-heir', '13800009006');
  const { unitId } = await city.get<{ unitId: string }>('o-heir', 'unit', 'register', details(42));
  expect(await approve(unitId, { supersede: { reason: '已核对营业执照原件' } })).toEqual({
    ok: false,
    code: 'unitHasSubmissions',
    message: '原来的登记本届已提交 1 名，不能直接接替。请先向原单位核实',
  });
});

test('another district cannot take a code away', async () => {
  await registered(city, 41);
  await city.signIn('o-mover', '13800009004');
  const { unitId } = await city.get<{ unitId: string }>('o-mover', 'unit', 'register', {
    ...details(41),
    district: '150204',
  });
  expect(await approve(unitId, { supersede: { reason: '搬到青山区' } }, 'o-elsewhere')).toMatchObject({
    ok: false,
    code: 'usccTaken',
  });
});

test('a registration of another district is as unknown as none', async () => {
  const unit = await registered(city, 50, { approve: false });
  const before = city.everything();
  for (const [action, input] of [
    ['approveUnit', {}],
    ['declineUnit', { reason: '不归我们管' }],
    ['openUnit', {}],
  ] as const) {
    const foreign = await city.call('o-elsewhere', 'review', action, { unitId: unit.unitId, ...input });
    expect(foreign).toEqual(await city.call('o-elsewhere', 'review', action, { unitId: 'nobody', ...input }));
    expect(foreign).toMatchObject({ ok: false, code: 'notFound', message: '没有找到这个单位。请返回上一页刷新' });
  }
  expect(city.everything()).toBe(before);
});

test('whoever handed a unit over cannot register it back', async () => {
  const unit = await registered(city, 60);
  await city.signIn('o-successor', '13800009005');
  const { code } = await city.get<{ code: string }>(unit.openid, 'account', 'handOver', {
    phone: '13800009005',
    name: '李强',
  });
  await city.get('o-successor', 'account', 'acceptInvitation', { code });
  expect(await register(unit.openid, 60)).toMatchObject({ ok: false, code: 'usccTaken' });
  expect((await city.get<Workspace>('o-successor', 'unit', 'workspace')).unit.state).toBe('approved');
});

test('the district hears of a registration, the contact of the approval', async () => {
  const unit = await registered(city, 70);
  const notices = city
    .documents<{ _id: string; template: string; to: object }>('outbox')
    .filter(({ _id }) => _id.includes(unit.unitId));
  expect(notices.map(({ template, to }) => [template, to])).toEqual([
    ['unitRegistered', { kind: 'office', officeId: 'districtOfficer.150203' }],
    ['unitApproved', { kind: 'office', officeId: `unitContact.${unit.unitId}` }],
  ]);
});
