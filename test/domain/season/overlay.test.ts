import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { boundariesOf, checkOverlay } from '../../../cloudfunctions/domain/season/checkOverlay';
import { districtDeadline } from '../../../cloudfunctions/domain/nomination/deadlines';
import { receivingOffice, talentOfficeOf } from '../../../cloudfunctions/domain/wording/names';
import { applyOverlay, type SeasonOverlay } from '../../../cloudfunctions/domain/season/overlay';

const ruling = { level: 'technician', at: 100, reading: 'below', reason: '会议研究', by: '市人社局', on: '2024-12-03' } as const;
const extension = {
  unitId: '91350100M000100Y43.0a1b2c3d',
  route: 'district',
  until: '2024-12-12T23:59:59.999+08:00',
  reason: '停电',
  by: '昆都仑区人社局',
  at: '2024-12-10T15:00:00.000+08:00',
} as const;
const grant = {
  district: '150223',
  places: 1,
  reason: '只报了 2 名',
  by: '市人社局',
  at: '2024-12-21T09:00:00.000+08:00',
} as const;
const contact = { place: 'XTGX', office: '稀土高新区人社中心', phone: '0472-5000000', address: '' } as const;
const said = { reason: '会议研究', by: '市人社局', at: '2024-12-01T09:00:00.000+08:00' } as const;
const districtExtension = { ...said, district: '150223', until: '2024-12-24T23:59:59.999+08:00' } as const;
const rounding = { ...said, rounding: 'round' } as const;
const publicity = { ...said, days: 7, firstDay: 'included' } as const;
const office = { ...said, district: 'XTGX', office: '稀土高新区人社中心', talentOffice: '稀土高新区党群工作部' } as const;
const dayEnd = { minutes: 1050, reason: '下班', by: '市人社局', at: '2024-12-01T09:00:00.000+08:00' } as const;

test('the notice leaves 100 and 500 open, nothing else', () => {
  expect(boundariesOf(season2024, 'technician')).toEqual([500, 100]);
  expect(boundariesOf(season2024, 'seniorTechnician')).toEqual([100]);
});

test('without an overlay the season is the notice', () => {
  expect(applyOverlay(season2024, null)).toBe(season2024);
  expect(applyOverlay(season2024, {})).toEqual(season2024);
});

test('lays decisions on top and leaves the notice as it is', () => {
  const before = JSON.stringify(season2024);
  const overlay = { rulings: [ruling], extensions: [extension], grantedPlaces: [grant], contacts: [contact], dayEnd };
  expect(checkOverlay(season2024, overlay)).toEqual([]);
  const season = applyOverlay(season2024, overlay);
  expect(season).toMatchObject({ rulings: [ruling], extensions: [extension], grantedPlaces: [grant], contacts: [contact] });
  expect(season.dayEnd).toEqual({
    value: 1050,
    clause: '三(一)',
    mark: 'assumption',
    reading: '“日前”含当日，到当日 17:30 为止（市人社局裁定：下班）。',
  });
  expect(season.assumptions.dayEnd?.reading).toBe(season.dayEnd.reading);
  expect(JSON.stringify(season2024)).toBe(before);
});

test('a ruling on rounding and one on publicity change the figure and what is read of it', () => {
  const season = applyOverlay(season2024, { rounding, publicity });
  expect(season.rounding).toMatchObject({ value: 'round', reading: '不足 1 名的零头四舍五入，满 0.5 算 1 名（市人社局裁定：会议研究）。' });
  expect(season.assumptions.rounding?.reading).toBe(season.rounding.reading);
  expect([season.publicity.days.value, season.publicity.firstDay.value]).toEqual([7, 'included']);
  expect(season.publicity.days.reading).toBe('公示满 7 个工作日，到最后一天 24:00 为止（市人社局裁定：会议研究）。');
  expect(season.assumptions.publicityFirstDay?.reading).toBe('发布当天算第一天（市人社局裁定：会议研究）。');
});

test('a receiving office is its own district\'s, the others stay', () => {
  const season = applyOverlay(season2024, { offices: [office] });
  expect([receivingOffice(season, 'XTGX'), talentOfficeOf(season, 'XTGX')]).toEqual(['稀土高新区人社中心', '稀土高新区党群工作部']);
  expect([receivingOffice(season2024, 'XTGX'), talentOfficeOf(season2024, 'XTGX')]).toEqual(['稀土高新区党群工作部', null]);
  expect(season.offices.filter(({ district }) => district !== 'XTGX')).toEqual(season2024.offices.filter(({ district }) => district !== 'XTGX'));
});

test('one district forwards later, up to the last millisecond', () => {
  const season = applyOverlay(season2024, { districtExtensions: [districtExtension] });
  expect(districtDeadline(season, '150223')).toBe(districtExtension.until);
  for (const other of ['150202', '']) expect(districtDeadline(season, other)).toBe(districtDeadline(season2024));
  const earlier = applyOverlay(season2024, { districtExtensions: [{ ...districtExtension, until: '2024-12-19T23:59:59.999+08:00' }] });
  expect(districtDeadline(earlier, '150223')).toBe(districtDeadline(season2024));
});

test.each<[SeasonOverlay, string, string]>([
  [{ rulings: [{ ...ruling, at: 10 }] }, 'rulings.0', '通知在 10 人处没有两种读法'],
  [{ rulings: [{ ...ruling, level: 'seniorTechnician', at: 500 }] }, 'rulings.0', '通知在 500 人处没有两种读法'],
  [{ rulings: [{ ...ruling, reason: ' ' }] }, 'rulings.0', '要写明理由'],
  [{ rulings: [{ ...ruling, by: '' }] }, 'rulings.0', '要写明是谁决定的'],
  [{ rulings: [{ ...ruling, on: '2024-12-32' }] }, 'rulings.0', '裁定日期要写成年-月-日'],
  [{ rulings: [ruling, { ...ruling, reading: 'above' }] }, 'rulings', '同一处边界只能有一个裁定'],
  [{ extensions: [extension, { ...extension, route: 'city', until: '2024-12-12' }] }, 'extensions.1', '延期时间要带日期和时区'],
  [{ extensions: [{ ...extension, unitId: '' }] }, 'extensions.0', '要写明是哪个单位'],
  [{ grantedPlaces: [{ ...grant, places: 0 }] }, 'grantedPlaces.0', '增补名额要是正整数'],
  [{ grantedPlaces: [{ ...grant, places: 0.5 }] }, 'grantedPlaces.0', '增补名额要是正整数'],
  [{ contacts: [{ ...contact, phone: '' }] }, 'contacts.0', '联系方式要有部门和电话'],
  [{ contacts: [contact, contact] }, 'contacts', '一个地方只能有一个受理部门'],
  [{ dayEnd: { ...dayEnd, minutes: 1441 } }, 'dayEnd', '截止时刻要在当日之内'],
  [{ extensions: [extension, { ...extension, until: '2024-12-13T23:59:59.999+08:00' }] }, 'extensions', '一个单位一条路线只能有一个延期'],
  [{ districtExtensions: [{ ...districtExtension, until: '2024-12-24' }] }, 'districtExtensions.0', '延期时间要带日期和时区'],
  [{ districtExtensions: [districtExtension, districtExtension] }, 'districtExtensions', '一个旗县区只能有一个延期'],
  [{ grantedPlaces: [grant, { ...grant, places: 2 }] }, 'grantedPlaces', '一个旗县区只能有一次增补'],
  [{ rounding: { ...rounding, reason: '' } }, 'rounding', '要写明理由'],
  [{ publicity: { ...publicity, days: 0 } }, 'publicity', '公示要有 1 到 60 个工作日'],
  [{ offices: [{ ...office, office: ' ' }] }, 'offices.0', '要写明由哪个部门受理'],
  [{ offices: [{ ...office, talentOffice: '' }] }, 'offices.0', '会同的部门要写名称，没有就不写'],
  [{ offices: [office, office] }, 'offices', '一个旗县区只能有一个受理部门'],
])('complains of %j', (overlay, path, message) => {
  expect(checkOverlay(season2024, overlay)).toEqual([{ path, message }]);
  expect(() => applyOverlay(season2024, overlay)).toThrow(RangeError);
});
