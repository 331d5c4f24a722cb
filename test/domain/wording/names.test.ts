import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { districts } from '../../../cloudfunctions/domain/terms';
import {
  deskName,
  districtName,
  fieldLabel,
  fieldLabels,
  fieldValue,
  formSections,
  receivingOffice,
  routeName,
  sayClause,
  stateHeadline,
  stateName,
  turnOf,
} from '../../../cloudfunctions/domain/wording';
import { completeForm } from '../madeUpForm';

test('says a clause as it is printed', () => {
  expect(sayClause('三(一)1')).toBe('通知三（一）1');
});

test('the first review has the name of its tier and place', () => {
  expect(stateName('firstReview', 'senior', '150203')).toBe('区里初评中');
  expect(stateName('firstReview', 'excellent', '150203')).toBe('区里初审中');
  expect(stateName('firstReview', 'senior', '150222')).toBe('县里初评中');
  expect(stateName('firstReview', 'excellent', '150223')).toBe('旗里初审中');
  expect(stateHeadline('firstReview', 'senior', '150203')).toBe('正在区里初评');
});

test('says who acts next on a first review', () => {
  expect(turnOf(season2024, 'firstReview', 'senior', '150203')).toMatchObject({
    who: '昆都仑区人社局会同昆都仑区委人才办',
    does: '初评',
    by: 'districtDeadline',
    yours: false,
  });
  expect(turnOf(season2024, 'firstReview', 'excellent', 'XTGX')).toMatchObject({ who: '稀土高新区党群工作部', does: '初审' });
  expect(turnOf(season2024, 'awaitingConfirmation').yours).toBe(true);
});

test.each([
  [{ role: 'cityOfficer', place: '包头市' }, '市人社局'],
  [{ role: 'cityTalentOffice', place: '包头市' }, '市委人才办'],
  [{ role: 'districtOfficer', district: '150222', place: '固阳县' }, '固阳县人社局'],
  [{ role: 'districtTalentOffice', district: '150222', place: '固阳县' }, '固阳县委人才办'],
  [{ role: 'districtOfficer', district: 'XTGX', place: '稀土高新区' }, '稀土高新区党群工作部'],
  [{ role: 'districtTalentOffice', district: 'XTGX', place: '稀土高新区' }, '稀土高新区党群工作部'],
  [{ role: 'unitContact', place: '鹿城重型装备制造有限公司' }, '鹿城重型装备制造有限公司'],
] as const)('%# a desk is named for its office, not for a place', (grant, name) => {
  expect(deskName(season2024, grant)).toBe(name);
});

test('names places and routes', () => {
  expect(districts.map(({ code }) => districtName(code))).toEqual(districts.map(({ name }) => name));
  expect(districtName('999999')).toBe('999999');
  expect(routeName('city')).toBe('直报市人社局');
  expect(routeName('district', receivingOffice(season2024, '150203'))).toBe('报昆都仑区人社局');
});

test('every field of the form stands in one section, once', () => {
  const fields = formSections.flatMap((section) => section.fields);
  expect([...fields].sort()).toEqual(Object.keys(fieldLabels).sort());
});

test('labels fields and parts of lists', () => {
  expect(fieldLabel('issuedOn')).toBe('发证日期');
  expect(fieldLabel('honours.0.date')).toBe('第1项荣誉的时间');
  expect(fieldLabel('results')).toBe('业绩成果');
});

test('says the values of a form', () => {
  const value = (field: keyof typeof fieldLabels): string => fieldValue(completeForm, field);
  expect(value('skillLevel')).toBe('高级技师');
  expect(value('occupationYears')).toBe('21 年');
  expect(value('idType')).toBe('居民身份证');
  expect(value('inServiceStatement')).toBe('在职，不是退休或返聘');
  expect(value('results')).toBe('改进焊接夹具（2022年3月）：返工减少一半');
  const two = [...completeForm.results, { title: '节约成本', date: '', detail: '' }];
  expect(fieldValue({ ...completeForm, results: two }, 'results')).toBe('1. 改进焊接夹具（2022年3月）：返工减少一半\n2. 节约成本');
  expect(value('birthMonth')).toBe('1949年12月');
  expect(value('benefits')).toBe('');
  expect(value('name')).toBe('王䶮');
});
