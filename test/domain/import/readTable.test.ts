import { columnCalled } from '../../../cloudfunctions/domain/import/header';
import { readTable, type PeopleTable } from '../../../cloudfunctions/domain/import/readTable';
import type { Sheet } from '../../../cloudfunctions/domain/import/sheet';
import { season2024 } from '../../../cloudfunctions/domain/season/2024';
import { columnTitles } from '../../../cloudfunctions/domain/wording/importWords';
import { idNumber, nomineePhone } from '../../functions/units';
import { today } from '../madeUpForm';
import { formula, number, sheetOf, type More, type Written } from './plainSheet';

const header = [
  '序号', '姓名', '性别', '证件号码', '手机', '民族', '政治面貌', '文化程度', '岗位', '职业（工种）',
  '从事年限', '现有技能等级', '申报层级', '证书编号', '发证机构', '发证日期', '主要业绩',
] as const;
type Title = (typeof header)[number];

const person = (n: number, said: Partial<Record<Title, Written>> = {}): Written[] => {
  const whole: Record<Title, Written> = {
    序号: String(n), 姓名: '巴图·乌恩', 性别: '男', 证件号码: idNumber(n), 手机: nomineePhone(n), 民族: '蒙古族', 政治面貌: '群众',
    文化程度: '大专', 岗位: '焊接班长', '职业（工种）': '焊工', 从事年限: '20', 现有技能等级: '高级技师', 申报层级: '高级技师',
    证书编号: 'S000015020003234500127', 发证机构: '包头市职业技能鉴定中心', 发证日期: '2015-06-01', 主要业绩: '改进焊接', ...said,
  };
  return header.map((title) => whole[title]);
};

function readSheet(...sheets: Sheet[]): PeopleTable {
  const decision = readTable({ ok: true, sheets }, season2024, today);
  if (!decision.ok) throw new Error(decision.code);
  return decision.value;
}

const table = (rows: readonly Written[][], more: More = {}): PeopleTable => readSheet(sheetOf([[...header], ...rows], more));
const said = ({ problems }: PeopleTable): (readonly [string, string])[] => problems.map(({ cell, message }) => [cell, message]);
const whyOf = (sheets: readonly Sheet[]): string | undefined => {
  const decision = readTable({ ok: true, sheets }, season2024, today);
  return decision.ok ? undefined : decision.facts.why;
};

test('a whole row becomes a form and a tier', () => {
  const [one] = table([person(1)]).good;
  expect(one).toMatchObject({
    row: 2,
    tier: 'senior',
    form: { name: '巴图·乌恩', idNumber: idNumber(1), birthMonth: '1980-05', occupationYears: 20, skillLevel: 'seniorTechnician', issuedOn: '2015-06-01' },
  });
});

const wrongCells: readonly (readonly [string, Partial<Record<Title, Written>>, string, string | RegExp])[] = [
  ['no name', { 姓名: '' }, 'B2', '还没填写姓名'],
  ['a name of 51 characters', { 姓名: '长'.repeat(51) }, 'B2', '姓名最多 50 个字'],
  ['a name with a sign', { 姓名: '张@三' }, 'B2', /不能用的符号/],
  ['no ID number', { 证件号码: '' }, 'D2', '还没填写证件号码'],
  ['a short ID number', { 证件号码: '1502031980' }, 'D2', /18 位/],
  ['an ID number with a wrong check character', { 证件号码: `${idNumber(1).slice(0, 17)}${idNumber(1).endsWith('1') ? '2' : '1'}` }, 'D2', /校验不符/],
  ['an ID number kept as a number', { 证件号码: number('150203198005010016') }, 'D2', /存成了数字/],
  ['an ID number as a formula', { 证件号码: formula(idNumber(1)) }, 'D2', /是公式/],
  ['an error in a cell', { 岗位: { text: '#N/A', kind: 'error' } }, 'I2', /算错/],
  ['a certificate number kept as a number', { 证书编号: number('505000000123456') }, 'N2', /存成了数字/],
  ['a phone of ten digits', { 手机: '1380000567' }, 'E2', '手机号要 11 位，1 开头'],
  ['a gender that is none', { 性别: '先生' }, 'C2', '性别只写“男”或“女”'],
  ['a gender that the ID number contradicts', { 性别: '女' }, 'C2', /证件号码对不上/],
  ['years in words', { 从事年限: '二十' }, 'K2', '年限只填数字，0 到 70'],
  ['more years than a life has', { 从事年限: '60' }, 'K2', /年限比满 16 岁到现在还长/],
  ['a level that is none', { 现有技能等级: '三级' }, 'L2', /现有技能等级只写/],
  ['a level that leads elsewhere', { 现有技能等级: '技师' }, 'L2', /面向/],
  ['a tier that is none', { 申报层级: '特等' }, 'M2', /申报层级只写/],
  ['a tier as a formula', { 申报层级: formula('高级技师') }, 'M2', /是公式/],
  ['a level for several tiers and no tier', { 申报层级: '' }, 'M2', '这个等级可以报高级技师、特级技师、首席技师。请写明申报层级'],
  ['neither level nor tier', { 申报层级: '', 现有技能等级: '' }, 'M2', '还没写申报层级'],
  ['a date without a day', { 发证日期: '2015.6' }, 'P2', /写到哪一天/],
  ['a date that is none', { 发证日期: '2015-02-30' }, 'P2', /认不出/],
  ['a certificate of tomorrow', { 发证日期: '2024-12-06' }, 'P2', /晚于今天/],
  ['a certificate number with signs', { 证书编号: '编号#1' }, 'N2', /证书编号 4 到 40 位/],
  ['a line too long', { 发证机构: '长'.repeat(101) }, 'O2', '发证机构最多 100 个字'],
  ['a result too long', { 主要业绩: '长'.repeat(2001) }, 'Q2', '说明最多 2000 个字'],
];

test.each(wrongCells)('%s is named with its cell', (_name, cells, cell, message) => {
  const read = table([person(1, cells)]);
  expect(read.good).toEqual([]);
  expect(said(read)).toEqual([[cell, expect.stringMatching(message)]]);
});

test('several wrong cells of a row are all named, by column', () => {
  const read = table([person(1, { 手机: '1', 姓名: '', 性别: 'x' })]);
  expect(said(read).map(([cell]) => cell)).toEqual(['B2', 'C2', 'E2']);
});

test.each<[string, Partial<Record<Title, Written>>, object]>([
  ['full-width digits and letters', { 证件号码: '１１０１０５１９４９１２３１００２ｘ', 性别: '女', 手机: '１３８００００５６７８', 从事年限: '２０年' }, { idNumber: '11010519491231002X', phone: '13800005678', occupationYears: 20 }],
  ['blanks of all kinds', { 姓名: '\u00a0巴图·乌恩\u3000', 岗位: ' 班长\u200b ', 证件号码: `${idNumber(1).slice(0, 6)} ${idNumber(1).slice(6)}` }, { name: '巴图·乌恩', position: '班长', idNumber: idNumber(1) }],
  ['rare characters', { 姓名: '王䶮𬭳' }, { name: '王䶮𬭳' }],
  ['a name of one character', { 姓名: '龘' }, { name: '龘' }],
  ['a name of fifty', { 姓名: '长'.repeat(50) }, { name: '长'.repeat(50) }],
  ['a keyboard dot', { 姓名: '巴图•乌恩' }, { name: '巴图·乌恩' }],
  ['a phone kept as a number', { 手机: number('13800005678') }, { phone: '13800005678' }],
  ['years kept as a number', { 从事年限: number('20') }, { occupationYears: 20 }],
  ['a serial', { 发证日期: number('42156') }, { issuedOn: '2015-06-01' }],
  ['a level by its rank', { 现有技能等级: '高级技师（一级）' }, { skillLevel: 'seniorTechnician' }],
  ['a short ethnicity', { 民族: '汉' }, { ethnicity: '汉族' }],
  ['two lines in a cell of one', { 岗位: '焊接\n班长' }, { position: '焊接 班长' }],
  ['results line by line', { 主要业绩: '改进甲（2021年3月）：返修率下降\n\n改进乙(2020)\n改进丙' }, { results: [{ title: '改进甲', date: '2021-03', detail: '返修率下降' }, { title: '改进乙', date: '2020', detail: '' }, { title: '改进丙', date: '', detail: '' }] }],
  ['a long result', { 主要业绩: '长'.repeat(300) }, { results: [{ title: '主要业绩', date: '', detail: '长'.repeat(300) }] }],
  ['what may follow later', { 手机: '', 民族: '', 发证日期: '', 主要业绩: '' }, { phone: '', ethnicity: '', issuedOn: '', results: [] }],
])('%s are taken', (_name, cells, form) => {
  const { good, problems } = table([person(1, cells)]);
  expect(problems).toEqual([]);
  expect(good[0]?.form).toMatchObject(form);
});

test('the only tier of a level need not be written; quotes and 金蓝领 before a tier do no harm', () => {
  const read = table([person(1, { 现有技能等级: '技师', 申报层级: '' }), person(2, { 申报层级: '“金蓝领”特级技师' })]);
  expect(read.good.map(({ tier }) => tier)).toEqual(['excellent', 'special']);
});

test('a permit of Macao is known by its number', () => {
  const read = table([person(1, { 证件号码: '810000199408230021', 性别: '女', 从事年限: '9' })]);
  expect(said(read)).toEqual([]);
  expect(read.good[0]?.form.idType).toBe('residencePermit');
});

test('serials of a sheet that counts from 1904', () => {
  expect(table([person(1, { 发证日期: number('40694') })], { date1904: true }).good[0]?.form.issuedOn).toBe('2015-06-01');
});

test('blank rows, rows with a running number alone and the example are nobody', () => {
  const blank = header.map(() => '');
  const read = table([person(1, { 序号: '示例' }), blank, person(2), ['3', ...blank.slice(1)], blank, person(4)]);
  expect(read.good.map(({ row }) => row)).toEqual([4, 7]);
  expect(read.problems).toEqual([]);
});

test('titles stand above the header, its columns in any order and by other names', () => {
  const sheet = sheetOf([['推荐汇总表'], ['单位：鹿城机械厂'], [], ['身份证号码*', '工种', '备注', '姓 名', '手机号（11位）'], [idNumber(1), '钳工', '骨干', '王䶮', nomineePhone(1)]]);
  const read = readSheet(sheet);
  expect(said(read)).toEqual([['D5', '还没写申报层级']]);
  expect(read.bad[0]?.form).toMatchObject({ name: '王䶮', occupation: '钳工', phone: nomineePhone(1) });
  expect(read.unused).toEqual([{ cell: 'C4', title: '备注' }]);
});

test('of several sheets the one with the fullest header is read', () => {
  const guide = sheetOf([['姓名', '证件号码'], ['怎么填', '怎么填']]);
  expect(readSheet(guide, sheetOf([[...header], person(1)])).good).toHaveLength(1);
});

test('a column that stands twice is named, and the first one read', () => {
  const read = readSheet(sheetOf([[...header, '姓名'], [...person(1), '别人']]));
  expect(said(read)).toEqual([['R1', '表头有两列“姓名”，只读了 B1 那一列。请删掉一列']]);
  expect(read.good[0]?.form.name).toBe('巴图·乌恩');
});

test('hidden rows are neither taken nor dropped', () => {
  const read = table([person(1), person(2), header.map(() => '')], { hidden: [3, 4] });
  expect(read.good.map(({ row }) => row)).toEqual([2]);
  expect(said(read)).toEqual([['B3', '第 3 行是隐藏的，没有导入。要导入，请先取消隐藏']]);
});

test('two rows with one ID number both stay out', () => {
  const read = table([person(1), person(2), person(1, { 姓名: '别人' })]);
  expect(read.good.map(({ row }) => row)).toEqual([3]);
  expect(said(read)).toEqual([
    ['D2', '和第 4 行的证件号码相同。一个人只留一行'],
    ['D4', '和第 2 行的证件号码相同。一个人只留一行'],
  ]);
});

const down = (column: number): More => ({ merges: [{ top: 2, bottom: 3, left: column, right: column }] });

test('what several rows may share is shared', () => {
  const read = table([person(1), person(2, { 发证机构: '' })], down(14));
  expect(read.good.map(({ form }) => form.issuingAuthority)).toEqual(['包头市职业技能鉴定中心', '包头市职业技能鉴定中心']);
});

test("what is one person's is not shared", () => {
  const read = table([person(1), person(2, { 手机: '' })], down(4));
  expect(said(read)).toEqual([
    ['E2', expect.stringMatching(/合并/)],
    ['E3', expect.stringMatching(/合并/)],
  ]);
});

test('a person two rows high is one person', () => {
  const merges = header.map((_, column) => ({ top: 2, bottom: 3, left: column, right: column }));
  const read = table([person(1), header.map(() => ''), person(2)], { merges });
  expect(read.good.map(({ row }) => row)).toEqual([2, 4]);
});

test('cells of two columns in one are named', () => {
  const read = table([person(1, { '职业（工种）': '' })], { merges: [{ top: 2, bottom: 2, left: 8, right: 9 }] });
  expect(said(read)).toEqual([
    ['I2', expect.stringMatching(/分不清是哪一栏/)],
    ['J2', expect.stringMatching(/分不清是哪一栏/)],
  ]);
});

test('a header two rows high, and a title and a foot merged across, are in nobody’s way', () => {
  const foot = ['填表人：某人', ...header.slice(1).map(() => '')];
  const sheet = sheetOf([['推荐汇总表'], [...header], header.map(() => ''), person(1), foot], {
    merges: [
      { top: 1, bottom: 1, left: 0, right: 16 },
      ...header.map((_, column) => ({ top: 2, bottom: 3, left: column, right: column })),
      { top: 5, bottom: 5, left: 0, right: 16 },
    ],
  });
  const read = readSheet(sheet);
  expect(read.good.map(({ row }) => row)).toEqual([4]);
  expect(read.problems).toEqual([]);
});

test.each<[string, readonly Sheet[], string]>([
  ['without a header', [sheetOf([['甲', '乙'], ['1', '2']])], 'noHeader'],
  ['without ID numbers', [sheetOf([['姓名', '手机'], ['王䶮', nomineePhone(1)]])], 'noHeader'],
  ['with nobody', [sheetOf([[...header]])], 'noRows'],
  ['with 1001 people', [sheetOf([[...header], ...Array.from({ length: 1001 }, (_, n) => person(n))])], 'tooManyRows'],
  ['with no sheet', [], 'noHeader'],
])('a table %s is refused', (_name, sheets, why) => {
  expect(whyOf(sheets)).toBe(why);
});

test('what the office room refused stays refused', () => {
  expect(readTable({ ok: false, why: 'macros' }, season2024, today)).toMatchObject({ ok: false, code: 'sheetRefused', facts: { why: 'macros' } });
});

test('every title of the template is known by itself', () => {
  expect(Object.entries(columnTitles).filter(([key, title]) => columnCalled(title) !== key)).toEqual([]);
});
