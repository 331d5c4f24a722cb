import fc from 'fast-check';
import { diffForms, diffPapers, type Change } from '../../../cloudfunctions/domain/form/diffForms';
import type { Achievement, NomineeForm } from '../../../cloudfunctions/domain/form/form';
import { sameForm } from '../../../cloudfunctions/domain/form/sameForm';
import { formSections } from '../../../cloudfunctions/domain/wording';
import { completeForm } from '../madeUpForm';

const said = (changes: readonly Change[]): string[] =>
  changes.map(({ label, before, after, what }) => [label, what, before, after].join('|'));
const diff = (after: Partial<NomineeForm>, before: Partial<NomineeForm> = {}): string[] =>
  said(diffForms({ ...completeForm, ...before }, { ...completeForm, ...after }));

const honour = (title: string, more: Partial<Achievement> = {}): Achievement => ({ title, date: '2021', detail: '', ...more });

test('nothing changed, nothing said', () => {
  expect(diff({})).toEqual([]);
});

test.each<readonly [string, Partial<NomineeForm>, readonly string[]]>([
  ['a line', { position: '班长' }, ['岗位|改了|焊接班长|班长']],
  ['a name with a rare character', { name: '王𬭳·乌恩' }, ['姓名|改了|王䶮|王𬭳·乌恩']],
  ['a number, said with its unit', { occupationYears: 22 }, ['从事本工种年限|改了|21 年|22 年']],
  ['a day', { issuedOn: '2019-06-19' }, ['发证日期|改了|2019年6月18日|2019年6月19日']],
  ['a choice, in its words', { skillLevel: 'specialTechnician' }, ['现有技能等级|改了|高级技师|特级技师']],
  ['a tick taken back', { truthStatement: false }, ['真实性声明|删了|单位对资料的真实性负责|']],
  ['a field filled in', { justification: '带徒 20 人' }, ['突出成果说明|新增||带徒 20 人']],
  ['a phone, masked', { phone: '13912341234' }, ['手机|改了|138****5678|139****1234']],
  ['an ID number, without a digit', { idNumber: '110105194912310038' }, ['证件号码|证件号码已改||']],
  ['an item added', { honours: [honour('市级技术能手'), honour('鹿城工匠')] }, ['第2项荣誉|新增||鹿城工匠（2021年）']],
  ['an item taken away', { honours: [] }, ['第1项荣誉|删了|市级技术能手（2021年）|']],
  ['an item rewritten', { honours: [honour('市级技术能手', { date: '2022' })] }, ['第1项荣誉|改了|市级技术能手（2021年）|市级技术能手（2022年）']],
  ['another item in its place', { honours: [honour('鹿城工匠')] }, ['第1项荣誉|删了|市级技术能手（2021年）|', '第1项荣誉|新增||鹿城工匠（2021年）']],
])('%s', (_what, after, expected) => {
  expect(diff(after)).toEqual(expected);
});

test('the printed order, whatever changed first', () => {
  expect(diff({ benefits: [honour('节约')], position: '班长', name: '王霞' }).map((row) => row.split('|')[0])).toEqual(['姓名', '岗位', '第1项效益']);
});

test('an item that stands twice counts twice, and a new order alone is said so', () => {
  const twice = [honour('甲'), honour('甲'), honour('乙')];
  expect(diff({ honours: [honour('甲'), honour('乙')] }, { honours: twice })).toEqual(['第2项荣誉|删了|甲（2021年）|']);
  expect(diff({ honours: [honour('乙'), honour('甲')] }, { honours: [honour('甲'), honour('乙')] })).toEqual(['取得荣誉|换了先后顺序||']);
});

test('papers come and go by name', () => {
  const paper = (fileId: string, name: string) => ({ slot: 'levelCertificate', fileId, name }) as const;
  expect(said(diffPapers([paper('1', '旧.png')], [paper('2', '新.png')]))).toEqual(['等级证书|删了|旧.png|', '等级证书|新增||新.png']);
  expect(diffPapers([paper('1', '旧.png')], [paper('1', '旧.png')])).toEqual([]);
});

const text = fc.string({ unit: fc.constantFrom('包', '𬭳', '·', 'a', ' '), maxLength: 4 });
const item = fc.record({ title: text, date: fc.constantFrom('', '2021', '2021-03'), detail: text });
const anyForm = fc
  .record({ name: text, position: text, occupationYears: fc.option(fc.nat(60)), honours: fc.array(item, { maxLength: 4 }), results: fc.array(item, { maxLength: 3 }), idNumber: fc.constantFrom('', '11010519491231002X', '110105194912310038') })
  .map((more): NomineeForm => ({ ...completeForm, ...more }));

test('two forms differ exactly where a change is said; no digit of an ID number, and in the printed order', () => {
  const order = formSections.flatMap(({ fields }) => fields);
  fc.assert(
    fc.property(anyForm, anyForm, (before, after) => {
      const changes = diffForms(before, after);
      expect(changes.length === 0).toBe(sameForm(before, after));
      expect(JSON.stringify(changes)).not.toMatch(/1101051949/);
      const places = changes.map(({ field }) => order.findIndex((one) => one === field));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});
