import type { SeasonDecision } from '../../cloudfunctions/domain/decision/decision';
import { db } from '../../cloudfunctions/platform/database/connect';
import { sm3 } from '../../local/verify/sm3';
import { verifyReplay } from '../../local/verify/verifyReplay';
import type { City, Reply } from './city';
import { apart, caseId, evaluatedTier } from './evaluated';
import { cityOfficer, districtOfficer, staffedCity } from './units';
import { remember } from './worlds';

let city: City;

beforeAll(async () => {
  city = await staffedCity('2024-12-28T09:00:00.000+08:00');
});
afterAll(() => city.close());

interface Board {
  readonly version: number;
  readonly stage: string;
  readonly chosen: number;
  readonly openText: string;
  readonly panelsText: string;
  readonly changedText: string;
  readonly canOpen: boolean;
  readonly canFreeze: boolean;
  readonly freezeText: string;
  readonly freezeNote: string;
  readonly canSupplement: boolean;
  readonly tiers: readonly { readonly tier: string; readonly chosen: number; readonly text: string; readonly lineAfter: number; readonly ranks: readonly { place: number; look: string }[] }[];
}

const call = <T = Board>(action: string, input: object = {}): Promise<Reply<T>> => city.call<T>(cityOfficer, 'review', action, input);
const get = <T = Board>(action: string, input: object = {}): Promise<T> => city.get<T>(cityOfficer, 'review', action, input);
const version = async (): Promise<number> => (await get('meeting')).version;
const decision = (): SeasonDecision => city.documents<SeasonDecision>('decisions')[0]!;

const attendance = [
  { office: 'bureau', name: '赵敏', duty: '局长', present: true },
  { office: 'talentOffice', name: '钱强', present: true },
];
const vote = { for: 2, against: 0, abstain: 0 };
const full = { attendance, vote, minutesNumber: '包人社纪〔2024〕8号' };

test('no meeting before the panels have closed, and no decision before the meeting', async () => {
  expect(await get('meeting')).toMatchObject({
    stage: 'before', canOpen: false, panelsText: '还没有专家组。抽取专家、评审结束后再开会', first: { text: '去排专家组', page: '/staff/panels/panels' },
  });
  expect(await call('openMeeting')).toMatchObject({ code: 'panelsOpen' });
  for (const [action, input] of [['decide', { tier: 'chief', version: 0 }], ['candidates', { tier: 'chief' }], ['recordMeeting', { attendance, version: 0 }], ['freeze', { version: 0 }], ['supplement', { version: 0 }]] as const)
    expect(await call(action, input)).toMatchObject({ code: 'meetingNotOpen', message: '会议还没有开始。请先取排名，再审定' });
  await evaluatedTier('chief', 1, [...apart(9), 80, 80, 70, 69]);
  await evaluatedTier('special', 2, apart(31));
  await evaluatedTier('senior', 3, apart(5));
  await db().collection('panels').doc('2024.p3').update({ state: 'scoring' });
  expect(await get('meeting')).toMatchObject({ canOpen: false, panelsText: '3 个专家组，结束评审的 2 个', first: { text: '看各组评审进度' } });
  expect(await call('openMeeting')).toMatchObject({ code: 'panelsOpen', message: '还有 1 个专家组没有结束评审。结束以后再开会' });
  await db().collection('panels').doc('2024.p3').update({ state: 'closed' });
});

test('opened, the board shows nine places round each line; opened once more, nothing changes', async () => {
  const board = await get('openMeeting');
  expect(board).toMatchObject({ version: 1, stage: 'open', chosen: 44, openText: '还有 1 处并列待定', canFreeze: false });
  expect([board.freezeText, board.freezeNote]).toEqual(['定完 1 处并列后可封存', '还缺：1 处并列、市人社局参会人、市委人才办参会人、表决结果、纪要编号。']);
  const [chief, special, senior, excellent] = board.tiers;
  expect(chief).toMatchObject({ chosen: 9, text: '第 10 名 2 人同为 80.00，余 1 个位置' });
  expect(chief?.ranks.map(({ place, look }) => `${place}${look}`)).toEqual(['5chosen', '6chosen', '7chosen', '8chosen', '9chosen', '10tie', '11tie', '12open', '13open']);
  expect(chief?.lineAfter).toBe(6);
  expect([special?.text, senior?.text, excellent?.text]).toEqual(['已定满，线上无并列', '参评的都在名额内', '没有人参评']);
  const before = city.everything();
  expect(await get('openMeeting')).toEqual(board);
  expect(city.everything()).toBe(before);
});

test('the board reads no sheet, and little else', async () => {
  const calls = await city.callsOf(() => get('meeting'));
  const sum = Object.values(calls).reduce((all, one) => all + one, 0);
  expect(sum).toBeLessThanOrEqual(6);
});

test('an eleventh chief, an older version, a departure without a reason, somebody who is not ranked', async () => {
  const before = city.everything();
  const now = await version();
  const chosen = Array.from({ length: 11 }, (_, index) => caseId('chief', index + 1));
  expect(await call('decide', { tier: 'chief', chosen, version: now })).toEqual({ ok: false, code: 'placesExceeded', message: '首席技师多了 1 名。最多 10 名（通知二、三（四））' });
  expect(await call('decide', { tier: 'chief', line: 9, lineReason: '宁缺毋滥', version: now - 1 })).toMatchObject({ code: 'stale' });
  expect(await call('decide', { tier: 'special', chosen: [caseId('special', 31)], version: now })).toMatchObject({ code: 'reasonMissing' });
  expect(await call('decide', { tier: 'special', chosen: [caseId('chief', 1)], version: now })).toMatchObject({ code: 'notRanked' });
  expect(city.everything()).toBe(before);
});

test('names stand with the candidates, twenty a page; the tie and the line with the first', async () => {
  const first = await get<{ tie: { text: string; members: { nominationId: string; name: string }[] }; rows: { name: string; rankText: string; score: string }[]; nextCursor: string | null }>('candidates', { tier: 'chief' });
  expect(first.tie.members.map(({ nominationId }) => nominationId)).toEqual([caseId('chief', 10), caseId('chief', 11)]);
  expect(first.rows).toHaveLength(13);
  expect(first.rows[0]).toMatchObject({ name: '巴图·𬭳䶮', rankText: '第 1 名', score: '99.00', chosen: true, earlier: false });
  expect(first.nextCursor).toBeNull();
  const special = await get<{ nextCursor: string; tie: null }>('candidates', { tier: 'special' });
  expect([special.nextCursor, special.tie]).toEqual(['20', null]);
  expect(await get('candidates', { tier: 'special', cursor: '20' })).toMatchObject({ rows: { length: 11 }, nextCursor: null });
});

test('many decide at once, and none of them passes the gate', async () => {
  for (let round = 0; round < 3; round += 1) {
    const now = await version();
    const asks = Array.from({ length: 12 }, (_, index) => {
      const tier = index % 2 === 0 ? 'chief' : 'special';
      const tied = tier === 'chief' ? [caseId('chief', 10 + (index % 4) / 2)] : [];
      const departures = tier === 'special' ? [{ nominationId: caseId('special', 31), direction: 'in', reason: '急需' }, { nominationId: caseId('special', index), direction: 'out', reason: '另有安排' }] : [];
      return call('decide', { tier, tied, ...(tied.length > 0 ? { tieReason: '业绩突出' } : {}), departures, version: now });
    });
    const codes = (await Promise.all(asks)).map((reply) => (reply.ok ? 'ok' : reply.code));
    expect(codes.filter((code) => code === 'ok').length).toBeGreaterThan(0);
    expect(codes.filter((code) => !['ok', 'stale', 'busy'].includes(code))).toEqual([]);
    const { chosen } = decision().sittings[0]!;
    expect(chosen.chief.nominationIds).toHaveLength(10);
    expect(chosen.special.nominationIds).toHaveLength(30);
    expect(await version()).toBe(now + 1);
  }
  await get('decide', { tier: 'chief', tied: [caseId('chief', 11)], tieReason: '业绩突出', version: await version() });
  await get('decide', { tier: 'special', departures: [{ nominationId: caseId('special', 4), direction: 'out', reason: '王䶮4 另有安排' }], version: await version() });
});

test('somebody who left is not chosen, and stays in no list that is frozen', async () => {
  const left = caseId('senior', 2);
  await db().collection('nominations').doc(left).update({ state: 'ended' });
  expect(await call('decide', { tier: 'senior', version: await version() })).toMatchObject({ code: 'chosenGone', message: '名单里有 1 人已经退出申报。请把他们移出，写明理由' });
  await get('recordMeeting', { ...full, version: await version() });
  expect(await call('freeze', { version: await version() })).toMatchObject({ code: 'chosenGone' });
  await get('decide', { tier: 'senior', departures: [{ nominationId: left, direction: 'out', reason: '已离职' }], version: await version() });
});

test('votes that do not add up, and a list with something missing', async () => {
  expect(await call('recordMeeting', { attendance, vote: { for: 3, against: 0, abstain: 0 }, version: await version() })).toMatchObject({ code: 'votesMiscounted' });
  await get('recordMeeting', { attendance, version: await version() });
  expect(await call('freeze', { version: await version() })).toMatchObject({ code: 'notReadyToFreeze', message: '还不能封存，还缺：表决结果、纪要编号。请先补齐' });
  await get('recordMeeting', { ...full, version: await version() });
});

test('a panel that was opened again holds the freeze, and the ranking can be taken anew', async () => {
  await db().collection('panels').doc('2024.p1').update({ version: 10 });
  expect(await get('meeting')).toMatchObject({ canFreeze: false, canOpen: true });
  expect(await call('freeze', { version: await version() })).toMatchObject({ code: 'rankingChanged' });
  await db().collection('panels').doc('2024.p1').update({ version: 9 });
  expect(await get('meeting')).toMatchObject({ canFreeze: true, freezeText: '封存名单', changedText: '' });
});

test('a freeze and a reopening at once: one of them comes first, and the other sees it', async () => {
  const restore = remember(city);
  for (let round = 0; round < 6; round += 1) {
    await restore();
    const now = await version();
    const reopened = new Promise((soon) => setTimeout(soon, round * 8)).then(() => city.call(cityOfficer, 'expert', 'reopen', { panelId: '2024.p2', version: 9, reason: '一份打分录错' }));
    const replies = await Promise.all([call('freeze', { version: now }), reopened]);
    const panel = city.documents<{ _id: string; state: string }>('panels').find(({ _id }) => _id === '2024.p2');
    expect(['open scoring', 'frozen closed']).toContain(`${decision().sittings[0]?.state} ${panel?.state}`);
    expect(replies.flatMap((reply) => (reply.ok ? [] : [reply.code])).filter((code) => !['rankingChanged', 'sittingFrozen'].includes(code))).toEqual([]);
  }
  await restore();
});

test('before a list is frozen there is no record to give out', async () => {
  expect(await call('evaluationRecord')).toMatchObject({ code: 'notFrozen' });
  expect(await call('document', { kind: 'proposedList' })).toMatchObject({ code: 'notFrozen' });
  expect(await made(cityOfficer, { kind: 'ballot' })).toBe('2024年度“金蓝领”会议表决票.docx PK');
});

test('frozen, the list has one hash whoever asks and however often; nothing in it changes, and nobody outside sees anything', async () => {
  const now = await version();
  const replies = await Promise.all(Array.from({ length: 6 }, () => call<{ hash: string }>('freeze', { version: now })));
  const hashes = new Set(replies.map((reply) => (reply.ok ? reply.data.hash : reply.code)));
  expect([...hashes]).toEqual([decision().sittings[0]?.hash]);
  expect([...hashes][0]).toMatch(/^[0-9a-f]{64}$/);
  expect(await call('decide', { tier: 'chief', version: await version() })).toMatchObject({ code: 'sittingFrozen' });
  expect(await call('recordMeeting', { ...full, version: await version() })).toMatchObject({ code: 'sittingFrozen' });
  expect(await call('openMeeting')).toMatchObject({ code: 'sittingFrozen' });
  expect(await city.call(cityOfficer, 'expert', 'reopen', { panelId: '2024.p1', version: 9, reason: '一份打分录错' })).toMatchObject({ code: 'sittingFrozen' });
  expect(await city.get(cityOfficer, 'expert', 'progress', { panelId: '2024.p1' })).toMatchObject({ canReopen: false });
  const states = city.documents<{ _id: string; state: string }>('nominations').map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['deciding', 'ended']));
  expect(city.documents('outbox')).toEqual([]);
});

test('the ledger holds every step without a name or a reason', () => {
  const steps = city.documents<{ _id: string; aggregate: string; type: string }>('events').filter(({ aggregate }) => aggregate === 'decision|2024');
  expect(steps.map(({ type }) => type).filter((type) => type === 'frozen')).toHaveLength(1);
  expect(steps).toHaveLength(decision().version);
  expect(JSON.stringify(steps)).not.toMatch(/王䶮|赵敏|钱强|业绩突出|另有安排/);
});

test('a supplementary sitting waits for a free place, and chooses under the same gate', async () => {
  // One special place is left, and the thirty-first was not chosen.
  expect(await get('meeting')).toMatchObject({ stage: 'frozen', canSupplement: true });
  await db().collection('decisions').doc('2024').update({ vacated: [{ nominationId: caseId('chief', 3), cause: 'objectionUpheld', at: '2024-12-30T09:00:00.000+08:00' }], version: (await version()) + 1 });
  const now = await version();
  const vacated = { aggregate: 'decision|2024', seq: now, type: 'vacated', at: '2024-12-30T09:00:00.000+08:00', actor: { personId: 'x', role: 'cityOfficer' }, facts: { nominationId: caseId('chief', 3), cause: 'objectionUpheld' } };
  await db().collection('events').add({ _id: `decision|2024|${String(now).padStart(6, '0')}`, ...vacated });
  const board = await get('supplement', { version: now });
  expect(board).toMatchObject({ stage: 'open', version: now + 1 });
  expect(await call('supplement', { version: now + 1 })).toMatchObject({ code: 'sittingOpen' });
  expect(await call('decide', { tier: 'chief', chosen: [caseId('chief', 10), caseId('chief', 12)], version: now + 1 })).toMatchObject({ code: 'placesExceeded' });
  expect(await call('decide', { tier: 'chief', chosen: [caseId('chief', 3)], version: now + 1 })).toMatchObject({ code: 'notRanked' });
  await get('decide', { tier: 'chief', chosen: [caseId('chief', 10)], version: now + 1 });
  await get('recordMeeting', { ...full, minutesNumber: '包人社纪〔2024〕9号', version: now + 2 });
  await get('freeze', { version: now + 3 });
  const [first, second] = decision().sittings;
  expect(second?.chosen.chief.nominationIds).toEqual([caseId('chief', 10)]);
  expect(second?.hash).not.toBe(first?.hash);
});

const made = async (openid: string, input: object): Promise<string> => {
  const reply = await city.call<{ name: string; url: string }>(openid, 'review', 'document', input);
  if (!reply.ok) return `${reply.code} ${reply.message}`;
  const head = new Uint8Array(await (await fetch(reply.data.url)).arrayBuffer()).slice(0, 2);
  return `${reply.data.name} ${String.fromCharCode(...head)}`;
};

test('each office takes its own lists, once there is something on them', async () => {
  expect(await made(cityOfficer, { kind: 'evaluationSummary' })).toBe('2024年度“金蓝领”评审汇总表.xlsx PK');
  expect(await made(cityOfficer, { kind: 'proposedList' })).toBe('2024年度“金蓝领”拟认定名单.docx PK');
  expect(await made(cityOfficer, { kind: 'proposedList', format: 'xlsx' })).toBe('2024年度“金蓝领”拟认定名单.xlsx PK');
  expect(await made(cityOfficer, { kind: 'ballot' })).toMatch(/^sittingFrozen /);
  expect(await made(cityOfficer, { kind: 'ballot', format: 'xlsx' })).toMatch(/^invalid /);
  expect(await made(cityOfficer, { kind: 'districtSummary' })).toMatch(/^forbidden /);
  expect(await made(districtOfficer, { kind: 'proposedList' })).toMatch(/^forbidden /);
  expect(await made(districtOfficer, { kind: 'districtSummary' })).toBe('nobodyListed 推荐名单上还没有人。审核通过、划定初评线以后再打印');
  const { lists } = await city.get<{ lists: { kind: string; whyNot: string }[] }>(cityOfficer, 'review', 'documents');
  expect(lists.map(({ kind, whyNot }) => [kind, whyNot !== ''])).toEqual([['evaluationSummary', false], ['ballot', true], ['proposedList', false]]);
});

test('the record that is given out holds nobody, and replays to the very hashes', async () => {
  const { url, name } = await get<{ url: string; name: string }>('evaluationRecord');
  expect(name).toBe('2024年度评审和审定记录.json');
  const text = await (await fetch(url)).text();
  expect(text).not.toMatch(/王䶮|赵敏|钱强|expert-|另有安排/);
  const { ok, lines } = verifyReplay(text, sm3);
  expect([ok, lines.slice(1)]).toEqual([true, decision().sittings.map(({ number, hash }) => `第 ${number} 次会议名单的校验码（SM3）应当是 ${hash}`)]);
});
