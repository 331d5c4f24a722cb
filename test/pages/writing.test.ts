import { blankForm, type Form } from '../../miniprogram/unit/nominee/blankForm';
import { begin, type Draft, type Revision } from '../../miniprogram/unit/nominee/drafts/draft';
import { all, put } from '../../miniprogram/unit/nominee/drafts/shelf';
import type { Standing } from '../../miniprogram/unit/nominee/drafts/standing';
import { Writing } from '../../miniprogram/unit/nominee/drafts/writing';
import { usePhone, type Phone } from './support/phone';

const grant = 'unitContact.u';
const base: Revision & { nominationId: string } = { nominationId: '2024.u.1', revision: 3, tier: 'senior', form: { ...blankForm, name: '王䶮', position: '班长' } };
const known = (): Draft => begin(grant, '2024', base);

let phone: Phone;
let said: Standing[];
const last = (): Standing => said.at(-1)!;

function open(draft: Draft, idMasked = ''): Writing {
  said = [];
  const writing = new Writing(draft, (standing) => said.push(standing), String, idMasked);
  writing.open();
  return writing;
}

const ok = (revision: number) => ({ ok: true, data: { nominationId: '2024.u.1', revision, problems: [] } });
const view = (revision: number, form: Partial<Form>, more: object = {}) => ({
  ok: true,
  data: { nominationId: '2024.u.1', revision, tier: 'senior', form: { ...base.form, ...form }, problems: [], papers: [], editable: true, whyNot: '', ...more },
});
/** A desk on which a colleague saved `form` as revision 4. */
const colleague = (form: Partial<Form>, more: object = {}) => (asked: { action: string; input: Readonly<Record<string, unknown>> }): unknown => {
  if (asked.action === 'nominee') return view(4, form, more);
  return asked.input.revision === 4 ? ok(5) : { ok: false, code: 'stale', message: '' };
};

const quiet = async (): Promise<void> => {
  await jest.advanceTimersByTimeAsync(2000);
};

beforeEach(() => {
  jest.useFakeTimers();
  phone = usePhone();
  phone.answer = () => ok(4);
});
afterEach(() => jest.useRealTimers());

test('a stroke is on the phone at once, and with the functions after a pause', async () => {
  const writing = open(known());
  writing.change('position', '大班长');
  expect(all()).toMatchObject([{ nominationId: '2024.u.1', form: { position: '大班长' }, base: { revision: 3 } }]);
  expect(phone.asked).toEqual([]);
  await quiet();
  expect(phone.asked).toEqual([{ action: 'saveNominee', input: { nominationId: '2024.u.1', revision: 3, tier: 'senior', form: { position: '大班长' } }, as: grant }]);
  expect(last()).toMatchObject({ saved: 'saved', waiting: 0, draft: { base: { revision: 4 } } });
  expect(all()).toEqual([]);
});

test('while somebody types the phone is written to now and then, the last time for certain', async () => {
  const writing = open(known());
  for (const name of ['王', '王䶮', '王䶮一']) writing.change('name', name, true);
  expect(all()).toMatchObject([{ form: { name: '王' } }]);
  await jest.advanceTimersByTimeAsync(300);
  expect(all()).toMatchObject([{ form: { name: '王䶮一' } }]);
});

test('what one tap fills in is on the phone before anything else happens', () => {
  const writing = open(known());
  writing.change('name', '王', true);
  writing.change('ethnicity', '汉族');
  expect(all()).toMatchObject([{ form: { name: '王', ethnicity: '汉族' } }]);
  writing.changeTier('chief');
  expect(all()).toMatchObject([{ tier: 'chief' }]);
});

test('an ID number is sent and never kept', async () => {
  const writing = open(known());
  phone.online = false;
  writing.change('idNumber', '15020319800501');
  await quiet();
  expect([...phone.storage.values()].join('')).not.toContain('15020319800501');
  expect(all()).toMatchObject([{ owesIdNumber: true }]);
  expect(last()).toMatchObject({ saved: 'offline', waiting: 1 });
  phone.connect();
  await jest.advanceTimersByTimeAsync(0);
  expect(phone.asked.at(-1)?.input.form).toEqual({ idNumber: '15020319800501' });
  expect(all()).toEqual([]);
});

test('without a tier it stays on the phone', async () => {
  const writing = open(begin(grant, '2024'));
  writing.change('name', '王䶮');
  await quiet();
  expect([phone.asked, last().saved, all().length]).toEqual([[], 'phone', 1]);
  writing.changeTier('senior');
  await quiet();
  expect(phone.asked[0]?.input).toMatchObject({ draftKey: last().draft.draftKey, tier: 'senior', form: { name: '王䶮' } });
});

test('what is written while it is being saved goes up next', async () => {
  const writing = open(known());
  writing.change('position', '大班长');
  const saving = writing.save();
  writing.change('position', '工段长');
  await saving;
  expect(last().draft).toMatchObject({ form: { position: '工段长' }, base: { revision: 4, form: { position: '大班长' } } });
  phone.answer = () => ok(5);
  await quiet();
  expect(phone.asked.at(-1)?.input).toMatchObject({ revision: 4, form: { position: '工段长' } });
});

test('a colleague’s other fields are merged in by themselves and named', async () => {
  phone.answer = colleague({ politicalStatus: '群众' });
  const writing = open(known());
  writing.change('position', '大班长');
  await quiet();
  expect(last()).toMatchObject({ saved: 'saved', taken: ['政治面貌'], draft: { form: { position: '大班长', politicalStatus: '群众' } } });
});

test('the same field: nothing is sent until it is chosen', async () => {
  phone.answer = colleague({ position: '工段长' });
  const writing = open(known());
  writing.change('position', '大班长');
  await quiet();
  expect(last()).toMatchObject({ saved: 'conflict', conflicts: [{ key: 'position', mine: '大班长', theirs: '工段长' }] });
  expect(all()).toMatchObject([{ stuck: 'conflict', form: { position: '大班长' } }]);
  const before = phone.asked.length;
  writing.change('education', '大专');
  await quiet();
  expect([await writing.settle(), phone.asked.length]).toEqual([false, before]);
  writing.choose('position', 'mine');
  expect(await writing.settle()).toBe(true);
  expect(phone.asked.at(-1)?.input).toMatchObject({ revision: 4, form: { position: '大班长', education: '大专' } });
  expect(last()).toMatchObject({ saved: 'saved', conflicts: [] });
});

test('what was not chosen stays to be read until it is saved', async () => {
  phone.answer = colleague({ position: '工段长' });
  const writing = open(known());
  writing.change('position', '大班长');
  writing.change('education', '大专');
  await quiet();
  writing.choose('position', 'theirs');
  phone.online = false;
  expect(await writing.settle()).toBe(false);
  expect(last()).toMatchObject({ saved: 'offline', conflicts: [{ mine: '大班长', theirs: '工段长', chosen: 'theirs' }] });
  phone.connect();
  await jest.advanceTimersByTimeAsync(0);
  expect(last()).toMatchObject({ saved: 'saved', conflicts: [], draft: { form: { position: '工段长', education: '大专' } } });
});

test('a form that was handed in meanwhile keeps what was written, to read, until it is let go', async () => {
  phone.answer = colleague({ position: '工段长' }, { editable: false, whyNot: '申请表现在是“区里初评中”，不能改' });
  const writing = open(known());
  writing.change('position', '大班长');
  await quiet();
  expect(last()).toMatchObject({ saved: 'closed', draft: { stuck: 'closed', form: { position: '大班长' } } });
  expect(all()).toHaveLength(1);
  writing.letGo();
  expect([all(), last().draft.form.position]).toEqual([[], '工段长']);
});

test('two who typed another ID number each have to choose', async () => {
  phone.answer = colleague({ idNumber: '150203********2417' });
  const writing = open(known(), '150203********0011');
  writing.change('idNumber', '150203198005010054');
  await quiet();
  expect(last().conflicts).toMatchObject([{ key: 'idNumber', theirs: '150203********2417', mine: '150203********0054' }]);
});

test('a refusal says why, and the field it is about', async () => {
  phone.answer = () => ({ ok: false, code: 'invalid', message: '', fields: [{ field: 'form.position', message: '最多 200 个字' }] });
  const writing = open(known());
  writing.change('position', '长');
  await quiet();
  expect(last()).toMatchObject({ saved: 'failed', why: '最多 200 个字', refused: { position: '最多 200 个字' }, waiting: 1 });
});

test('a fault is tried again a little later', async () => {
  phone.answer = () => ({ ok: false, code: 'fault' });
  const writing = open(known());
  writing.change('position', '长');
  await quiet();
  phone.answer = () => ok(4);
  await jest.advanceTimersByTimeAsync(30_000);
  expect(last().saved).toBe('saved');
});

test('a phone that is full says so', () => {
  const writing = open(known());
  Object.assign(wx, { setStorageSync: () => { throw new Error('exceed storage max size'); } });
  writing.change('position', '长');
  expect(last()).toMatchObject({ saved: 'failed', why: '手机存储满了，没有记下。请先清理手机，再接着填' });
  expect(put(known())).toBe(false);
});
