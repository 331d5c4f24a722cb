import { decideCosign, type Cosigning } from '../../../cloudfunctions/domain/district/decideCosign';
import { decideForward } from '../../../cloudfunctions/domain/district/decideForward';
import { decideRank } from '../../../cloudfunctions/domain/district/decideRank';
import type { DistrictList, SigningOffice } from '../../../cloudfunctions/domain/district/districtList';
import { canonicalList, recommendedOf } from '../../../cloudfunctions/domain/district/recommended';
import { signersOf } from '../../../cloudfunctions/domain/district/signers';
import type { ListedNomination } from '../../../cloudfunctions/domain/district/survey';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { idsOf, listed, rankedList, several } from './madeUpList';

const now = '2024-12-15T09:00:00.000+08:00';
const unitsUntil = '2024-12-10T23:59:59.999+08:00';
const fingerprint = (text: string): string => `sm3 ${text}`;
const technicians = [listed(21, { tier: 'excellent' }), listed(22, { tier: 'excellent' })];
const all = [...several(4), ...technicians];
const cut = { at: now, by: { personId: 'p', name: '刘梅' }, base: 4, byRate: 1, granted: 0, kept: [listed(1)._id], left: idsOf(several(4)).slice(1) };
const cutList = rankedList(idsOf(several(4)), { cut });
const seenOf = (list: DistrictList, nominations: readonly ListedNomination[]) => fingerprint(canonicalList(list, recommendedOf(list, nominations, now)));

const cosigning = (office: SigningOffice, personId: string, list: DistrictList = cutList, nominations: readonly ListedNomination[] = all): Cosigning => ({
  list, recommended: recommendedOf(list, nominations, now), needsCut: true, open: [], office, seen: seenOf(list, nominations), by: { personId, name: personId }, now, fingerprint,
});
const signed = (...args: Parameters<typeof cosigning>): DistrictList => {
  const decision = decideCosign(cosigning(...args));
  if (!decision.ok || !decision.value) throw new Error('signed');
  return decision.value;
};
const forwards = (list: DistrictList, more: object = {}, nominations: readonly ListedNomination[] = all) =>
  decideForward({ season: season2024, list, version: list.version, recommended: recommendedOf(list, nominations, now), unitsUntil, signers: signersOf(season2024, '150203'), by: { personId: 'p', role: 'districtOfficer' }, now, fingerprint, ...more });

test('both offices sign, then the list goes: the kept and the 技师 on, the others no further', () => {
  const list = signed('talentOffice', 'q', signed('bureau', 'p'));
  expect(forwards(list)).toMatchObject({
    ok: true,
    value: {
      list: { forwardings: 1, forwardedAt: now, version: list.version + 1 },
      forwarding: {
        _id: '2024|150203|1',
        fromVersion: list.version,
        cutNote: '本地区 4 人，取 1 人',
        lines: [
          { nominationId: listed(1)._id, unitId: 'u1', goes: 'forward' },
          { nominationId: listed(21)._id, goes: 'forward' },
          { nominationId: listed(22)._id, goes: 'forward' },
          { nominationId: listed(2)._id, goes: 'cut' },
          { nominationId: listed(3)._id, goes: 'cut' },
          { nominationId: listed(4)._id, goes: 'cut' },
        ],
      },
    },
  });
});

test.each<[string, object, string]>([
  ['another list than the one that was looked at', { seen: 'sm3 another' }, 'stale'],
  ['no line', { list: rankedList([]) }, 'cutMissing'],
  ['a 技师 nobody read', { open: ['王䶮'] }, 'reviewsOpen'],
  ['an empty list', { recommended: { seniors: [], left: [], excellents: [] }, needsCut: false }, 'nothingToForward'],
])('nobody signs %s', (_, more, code) => {
  expect(decideCosign({ ...cosigning('bureau', 'p'), ...more })).toMatchObject({ ok: false, code });
});

test('one person signs for one office only; the same signature again is recognised', () => {
  const list = signed('bureau', 'p');
  expect(decideCosign(cosigning('talentOffice', 'p', list))).toMatchObject({ code: 'sameSigner' });
  expect(decideCosign(cosigning('bureau', 'r', list))).toEqual({ ok: true, value: null });
});

test('a list that changed after the signatures has none', () => {
  const list = signed('talentOffice', 'q', signed('bureau', 'p'));
  const fewer = all.filter(({ _id }) => _id !== listed(22)._id);
  expect(forwards(list, {}, fewer)).toMatchObject({ code: 'signaturesMissing', facts: { offices: ['昆都仑区人社局', '昆都仑区委人才办'] } });
  const corrected = all.map((one) => (one._id === listed(22)._id ? { ...one, submittedRevision: 2 } : one));
  expect(forwards(list, {}, corrected)).toMatchObject({ code: 'signaturesMissing' });
});

test('one signature is none, but for a district where one office is both', () => {
  const list = signed('bureau', 'p');
  expect(forwards(list)).toMatchObject({ code: 'signaturesMissing', facts: { offices: ['昆都仑区委人才办'] } });
  expect(forwards(list, { signers: signersOf(season2024, 'XTGX') }).ok).toBe(true);
});

test('after the deadline, from an older list, with nothing on it', () => {
  const list = signed('talentOffice', 'q', signed('bureau', 'p'));
  expect(forwards(list, { now: '2024-12-20T23:59:59.999+08:00' }).ok).toBe(true);
  expect(forwards(list, { now: '2024-12-21T00:00:00.000+08:00' })).toMatchObject({ code: 'deadlinePassed', facts: { office: '市人社局' } });
  expect(forwards(list, { version: list.version - 1 })).toMatchObject({ code: 'stale' });
  expect(forwards(list, {}, [])).toMatchObject({ code: 'nothingToForward' });
});

test.each<[string, object, string]>([
  ['after the cut', { list: cutList }, 'listCut'],
  ['from an older list', { version: 4 }, 'stale'],
  ['with somebody of another table', { order: ['2024.x.1'] }, 'invalid'],
  ['with somebody twice', { order: [listed(1)._id, listed(1)._id] }, 'invalid'],
])('nobody is ranked %s', (_, more, code) => {
  const list = rankedList([]);
  expect(decideRank({ list, version: list.version, order: [listed(1)._id], seniors: several(4), ...more })).toMatchObject({ ok: false, code });
});

test('an order is kept, and the same again is recognised', () => {
  const list = rankedList([]);
  const order = idsOf(several(3)).reverse();
  const ranked = decideRank({ list, version: list.version, order, seniors: several(4) });
  expect(ranked).toMatchObject({ ok: true, value: { order, version: list.version + 1 } });
  expect(decideRank({ list: { ...list, order }, version: 0, order, seniors: several(4) })).toEqual({ ok: true, value: null });
});

test('after the cut a unit was given more time: the line is drawn anew first, but where the list went before', () => {
  const late = { unitsUntil: '2024-12-16T23:59:59.999+08:00' };
  const list = signed('talentOffice', 'q', signed('bureau', 'p'));
  expect(forwards(list, late)).toMatchObject({ code: 'cutOvertaken', facts: { until: late.unitsUntil } });
  expect(forwards({ ...list, forwardings: 1 }, late).ok).toBe(true);
});

test.each([
  ['2024-12-15T08:58:59.999+08:00', true],
  ['2024-12-15T08:59:00.000+08:00', false],
])('a cut at 9:00 stands where units could hand in until %s: %s', (until, stands) => {
  const list = signed('talentOffice', 'q', signed('bureau', 'p'));
  expect(forwards(list, { unitsUntil: until }).ok).toBe(stands);
});
