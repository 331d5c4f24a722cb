import fc from 'fast-check';
import { decideCut, decideUncut, type Cutting } from '../../../cloudfunctions/domain/district/decideCut';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { idsOf, listed, rankedList, several } from './madeUpList';

const unitsUntil = '2024-12-10T23:59:59.999+08:00';
const by = { personId: 'p', name: '刘梅' };
const now = '2024-12-12T09:00:00.000+08:00';

function cutting(count: number, more: Partial<Cutting> = {}): Cutting {
  const nominations = more.nominations ?? several(count);
  const list = rankedList(idsOf(nominations.filter(({ checked, state }) => checked && state === 'firstReview')));
  return { season: season2024, list, version: list.version, nominations, unitsUntil, by, now, ...more };
}

const cutOf = (asked: Cutting) => {
  const decision = decideCut(asked);
  return decision.ok ? decision.value?.cut : decision.code;
};

test.each([
  [1, 0], [3, 0], [4, 1], [6, 1], [7, 2], [10, 3], [47, 14], [100, 30], [333, 99],
])('%i submitted: %i go on, the rest of a place is cut off', (count, places) => {
  expect(cutOf(cutting(count))).toMatchObject({ base: count, byRate: places, granted: 0, kept: { length: places }, left: { length: count - places } });
});

test('what the city granted comes on top, and no more people go on than there are', () => {
  const granted = (places: number, district = '150203') => ({ ...season2024, grantedPlaces: [{ district, places, reason: '无', by: '市', at: now } as const] } as typeof season2024);
  expect(cutOf(cutting(3, { season: granted(1) }))).toMatchObject({ byRate: 0, granted: 1, kept: [listed(1)._id] });
  expect(cutOf(cutting(3, { season: granted(9) }))).toMatchObject({ kept: { length: 3 }, left: [] });
  expect(cutOf(cutting(3, { season: granted(9, '150204') }))).toMatchObject({ granted: 0, kept: [] });
});

test('rejected and lapsed ones count and do not go on; withdrawn, ended and 技师 do not count', () => {
  const nominations = [
    ...several(5),
    listed(6, { state: 'rejected', checked: null }),
    listed(7, { state: 'returned', checked: null, due: '2024-12-11T23:59:59.999+08:00' }),
    listed(8, { state: 'ended' }),
    listed(9, { state: 'withdrawn' }),
    listed(10, { tier: 'excellent' }),
  ];
  expect(cutOf(cutting(0, { nominations }))).toMatchObject({ base: 7, byRate: 2, kept: idsOf(several(2)), left: idsOf(several(5)).slice(2) });
});

const deadline = '2024-12-20T23:59:59.999+08:00';
test.each<[string, Partial<Cutting>, string]>([
  ['a unit may still submit', { now: '2024-12-10T23:59:59.999+08:00' }, 'unitsStillSubmitting'],
  ['a submit of the last moment may still commit', { now: '2024-12-11T00:00:59.999+08:00' }, 'unitsStillSubmitting'],
  ['an extension runs', { unitsUntil: '2024-12-13T23:59:59.999+08:00' }, 'unitsStillSubmitting'],
  ['a return is out', { nominations: [...several(5), listed(6, { state: 'returned', due: '2024-12-13T23:59:59.999+08:00' })] }, 'returnsOpen'],
  ['a returned one is confirmed and not handed in', { nominations: [...several(5), listed(6, { state: 'confirmed', due: '2024-12-13T23:59:59.999+08:00' })] }, 'returnsOpen'],
  ['a 技师 is out', { nominations: [...several(5), listed(6, { tier: 'excellent', state: 'returned', due: '2024-12-13T23:59:59.999+08:00' })] }, 'returnsOpen'],
  ['a return ran out just now', { nominations: [...several(5), listed(6, { state: 'returned', due: '2024-12-12T08:59:00.000+08:00' })] }, 'returnsOpen'],
  ['one is unread', { nominations: [...several(5), listed(6, { checked: null })] }, 'reviewsOpen'],
  ['one is not ranked', { list: rankedList(idsOf(several(4))), nominations: several(5) }, 'orderIncomplete'],
  ['the list has moved on', { version: 4 }, 'stale'],
  ['the district is late', { now: '2024-12-21T00:00:00.000+08:00' }, 'deadlinePassed'],
])('no cut while %s', (_, more, code) => {
  expect(cutOf(cutting(5, more))).toBe(code);
});

test('from one minute after the units to the last millisecond of the district it can be made', () => {
  for (const at of ['2024-12-11T00:01:00.000+08:00', deadline]) expect(cutOf(cutting(4, { now: at }))).toMatchObject({ base: 4 });
});

test('a second cut is recognised, and an uncut opens the ranking again until something was forwarded', () => {
  const decision = decideCut(cutting(4));
  const list = decision.ok ? decision.value : null;
  if (!list) throw new Error('cut');
  expect(decideCut(cutting(4, { list, version: 0 }))).toEqual({ ok: true, value: null });
  expect(decideUncut(list, list.version)).toMatchObject({ ok: true, value: { cut: null, version: list.version + 1 } });
  expect(decideUncut(list, list.version - 1)).toMatchObject({ code: 'stale' });
  expect(decideUncut({ ...list, forwardings: 1 }, list.version)).toMatchObject({ code: 'listForwarded' });
  expect(decideUncut({ ...list, cut: null }, 0)).toEqual({ ok: true, value: null });
});

test('never more than the rate and the grants give, whoever is ranked, rejected or out', () => {
  const states = fc.constantFrom('firstReview', 'rejected', 'ended', 'withdrawn', 'returned');
  fc.assert(
    fc.property(fc.array(states, { maxLength: 60 }), fc.nat(3), (kinds, places) => {
      const nominations = kinds.map((state, at) =>
        listed(at, { state, due: state === 'returned' ? '2024-12-11T00:00:00.000+08:00' : null, checked: state === 'firstReview' ? listed(1).checked ?? null : null }),
      );
      const season = { ...season2024, grantedPlaces: places ? [{ district: '150203', places, reason: '无', by: '市', at: now } as const] : [] };
      const cut = cutOf(cutting(0, { nominations, season }));
      if (typeof cut !== 'object' || !cut) throw new Error(String(cut));
      const base = kinds.filter((state) => state !== 'ended' && state !== 'withdrawn').length;
      expect(cut.kept.length * 100).toBeLessThanOrEqual(base * 30 + places * 100);
      expect([...cut.kept, ...cut.left].sort()).toEqual(nominations.filter(({ state }) => state === 'firstReview').map(({ _id }) => _id).sort());
    }),
  );
});
