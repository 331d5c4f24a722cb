import { decideRemind, type UnitReminder } from '../../../cloudfunctions/domain/review/decideRemind';
import { commonDeadline, howFar, lastDeadline } from '../../../cloudfunctions/domain/review/reach';
import { season2024 as season } from '../../../cloudfunctions/domain/season/2024';
import { headcountsText, placesText, progressText, reminderText } from '../../../cloudfunctions/domain/wording/reachWords';
import { madeUpDesk } from '../madeUpDesk';

const unitId = '91150203MA0K000016.00000000';
const desk = madeUpDesk({ _id: `2024|${unitId}`, unitId, unitName: '鹿城机械厂', approvedAt: '2024-12-01T09:00:00.000+08:00' });
const now = '2024-12-05T09:00:00.000+08:00';
const lastMoment = '2024-12-10T23:59:59.999+08:00';
const before = (at: string): UnitReminder => ({ _id: desk._id, at, by: { personId: 'p', name: '巴图' }, times: 2, noticeId: 'n' });
const remind = (more: Partial<Parameters<typeof decideRemind>[0]> = {}) =>
  decideRemind({ season, district: '150203', desk, before: null, now, ...more });

test('a unit that handed nothing in is reminded of its last day', () => {
  expect(remind()).toEqual({ ok: true, value: { times: 1, due: lastMoment } });
});

test.each([
  ['2024-12-05T00:00:00.000+08:00', null],
  ['2024-12-04T23:59:59.999+08:00', { times: 3, due: lastMoment }],
  // Midnight in Beijing is what parts two days, in whatever offset it is written.
  ['2024-12-04T16:00:00.000+00:00', null],
  ['2024-12-04T15:59:59.999+00:00', { times: 3, due: lastMoment }],
])('reminded at %s, today gives %j', (at, value) => {
  expect(remind({ before: before(at) })).toEqual({ ok: true, value });
});

test.each([
  ['notFound', { desk: null }],
  ['notFound', { district: '150202' }],
  ['wrongState', { desk: { ...desk, approvedAt: null } }],
  ['wrongState', { desk: { ...desk, submittedAt: now } }],
  ['deadlinePassed', { now: '2024-12-11T00:00:00.000+08:00' }],
] as const)('%s for %j', (code, more) => {
  expect(remind(more)).toMatchObject({ ok: false, code });
});

test('the last millisecond of the last day is in time', () => {
  expect(remind({ now: lastMoment }).ok).toBe(true);
});

test.each(['district', 'city'] as const)('more time on the route %s is more time to be reminded', (route) => {
  const until = '2024-12-15T23:59:59.999+08:00';
  const extended = { ...season, extensions: [{ unitId, route, until, reason: '停产检修', by: '昆都仑区人社局', at: now }] };
  expect([lastDeadline(extended, desk), commonDeadline(extended)]).toEqual([until, lastMoment]);
  expect(remind({ season: extended, now: until })).toMatchObject({ ok: true, value: { due: until } });
});

test('how far a unit is, in words', () => {
  const headcounts = { asOf: '2024-11-30', technician: 100, seniorTechnician: 9, specialTechnician: 0, chiefTechnician: 0, statementFileId: null, declaredAt: now };
  const states = ['draft', 'confirmed', 'withdrawn', 'ended', 'confirmed'] as const;
  const far = howFar(season, { ...desk, headcounts, lines: states.map((state) => ({ state })) });
  expect([headcountsText(far), placesText(far), progressText(far)]).toEqual([
    '技师 100 人，高级技师 9 人',
    '可推荐优秀技师 15 名、高级技师 9 名',
    '添加了 3 人，本人确认了 2 人，没有提交',
  ]);
  const nothing = howFar(season, desk);
  expect([headcountsText(nothing), placesText(nothing), progressText(nothing)]).toEqual(['还没有填人数', '', '还没有添加人选']);
  const nobody = howFar(season, { ...desk, headcounts: { ...headcounts, technician: 0, seniorTechnician: 0 } });
  expect(placesText(nobody)).toBe('没有技师、高级技师的名额');
});

test.each([
  [null, '微信正在发'],
  [{ state: 'waiting' }, '微信正在发'],
  [{ state: 'done', reached: 1 }, '微信已送到'],
  [{ state: 'done', reached: 0 }, '微信没有送到，请打电话'],
  [{ state: 'failed' }, '微信没有送到，请打电话'],
] as const)('a reminder whose notice is %j', (notice, ending) => {
  expect(reminderText(before(now), notice)).toBe(`12月5日 09:00 巴图提醒过，${ending}`);
});
