import { blankForm } from '../../miniprogram/unit/nominee/blankForm';
import { begin, type Draft } from '../../miniprogram/unit/nominee/drafts/draft';
import type * as Queue from '../../miniprogram/unit/nominee/drafts/queue';
import { all, put } from '../../miniprogram/unit/nominee/drafts/shelf';
import { usePhone, type Phone } from './support/phone';

const mine = 'unitContact.mine';
let phone: Phone;
let queue: typeof Queue;

/** Drafts are named by their moment, so each is begun a little later. */
let moment = 0;
function waiting(grant: string, name: string, more: Partial<Draft> = {}): Draft {
  jest.spyOn(Date, 'now').mockReturnValue(1_733_360_400_000 + (moment += 1));
  const draft: Draft = { ...begin(grant, '2024'), tier: 'senior', form: { ...blankForm, name }, ...more };
  put(draft);
  return draft;
}
const named = ({ input }: { input: Readonly<Record<string, unknown>> }): unknown => (input.form as { name?: string } | undefined)?.name;

beforeEach(async () => {
  phone = usePhone();
  phone.answer = () => ({ ok: true, data: { nominationId: '2024.u.1', revision: 1, problems: [] } });
  jest.resetModules();
  queue = await import('../../miniprogram/unit/nominee/drafts/queue');
});
afterEach(() => jest.restoreAllMocks());

test('drafts go one by one in the order they were begun, each under its own grant and key', async () => {
  const [one, two] = [waiting(mine, '甲'), waiting('unitContact.other', '乙')];
  await queue.flush();
  expect(phone.asked.map((asked) => [named(asked), asked.as, asked.input.draftKey])).toEqual([
    ['甲', mine, one.draftKey],
    ['乙', 'unitContact.other', two.draftKey],
  ]);
  expect(all()).toEqual([]);
});

test('without a network all stay, and go when it is back', async () => {
  waiting(mine, '甲');
  waiting(mine, '乙');
  phone.online = false;
  const arrived: number[] = [];
  queue.listen((count) => arrived.push(count));
  await queue.flush();
  expect([all().length, phone.asked.length]).toEqual([2, 0]);
  phone.connect();
  await queue.flush();
  expect([all().length, arrived]).toEqual([0, [0, 2]]);
});

test('one that an open page writes on is left to the page', async () => {
  const { draftKey } = waiting(mine, '甲');
  await queue.claim(draftKey);
  await queue.flush();
  expect(phone.asked).toEqual([]);
  queue.release(draftKey);
  await queue.flush();
  expect(phone.asked).toHaveLength(1);
});

test('who holds the grant no longer sends nothing: the draft stays, says why, and holds up no other', async () => {
  waiting('unitContact.lost', '甲');
  waiting(mine, '乙');
  phone.answer = ({ as }) => (as === mine ? { ok: true, data: { nominationId: 'n', revision: 1, problems: [] } } : { ok: false, code: 'forbidden', message: '这件事由单位经办人办' });
  await queue.flush();
  await queue.flush();
  expect(phone.asked).toHaveLength(2);
  expect(queue.waitingOf('unitContact.lost')).toMatchObject([{ name: '甲', state: 'refused', why: '这件事由单位经办人办' }]);
  expect(queue.waitingOf(mine)).toEqual([]);
});

test('a draft that a colleague’s conflicts with waits for a person', async () => {
  const base = { revision: 1, tier: 'senior' as const, form: blankForm };
  waiting(mine, '甲', { nominationId: 'n', base });
  const theirs = { nominationId: 'n', revision: 2, tier: 'senior', form: { ...blankForm, name: '乙' }, editable: true, whyNot: '' };
  phone.answer = ({ action }) => (action === 'nominee' ? { ok: true, data: theirs } : { ok: false, code: 'stale', message: '' });
  await queue.flush();
  expect(queue.waitingOf(mine)).toMatchObject([{ name: '甲', state: 'conflict' }]);
  await queue.flush();
  expect(phone.asked).toHaveLength(2);
});

test('a first save whose answer was lost is met by the key of its draft', async () => {
  const { draftKey } = waiting(mine, '甲');
  const theirs = { nominationId: 'n', revision: 2, tier: 'senior', form: { ...blankForm, name: '甲', position: '班长' }, editable: true, whyNot: '' };
  phone.answer = ({ action, input }) => {
    if (action === 'nominee') return { ok: true, data: theirs };
    return input.nominationId === 'n' ? { ok: true, data: { nominationId: 'n', revision: 3, problems: [] } } : { ok: false, code: 'stale', message: '' };
  };
  await queue.flush();
  expect(phone.asked[1]).toMatchObject({ action: 'nominee', input: { draftKey } });
  expect(all()).toEqual([]);
});

test('a draft without a tier stays; one that owes an ID number stays to say so', async () => {
  waiting(mine, '甲', { tier: '' });
  waiting(mine, '乙', { owesIdNumber: true });
  await queue.flush();
  expect(phone.asked.map(named)).toEqual(['乙']);
  expect(queue.waitingOf(mine).map(({ name, state }) => [name, state])).toEqual([['甲', 'tier'], ['乙', 'idNumber']]);
});
