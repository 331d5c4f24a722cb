/** The lists that bureaus print, opened by an office suite: A4, nothing cut off, all names there, the fingerprint at the foot. */
import ExcelJS from 'exceljs';
import { adviceMethod } from '../../cloudfunctions/domain/wording/evaluationWords';
import { ballotColumns, box, districtColumns, evaluationColumns, listDate, listFacts, proposedColumns } from '../../cloudfunctions/domain/wording/listWords';
import { writeListSheet, writeListWord, type ListPaper } from '../../cloudfunctions/paperwork';
import { print, type Printed } from './printedPages';

const hash = 'f67ed70b10cf46b0593d006b172cadb4a3a4353da4546a6abf060ef59709f49c';
const fifty = `${'䶮'.repeat(24)}·${'𬭳'.repeat(25)}`;
const unit = '鹿城重型装备制造有限公司第一机械加工分公司';
const names = ['巴图·𬭳䶮', fifty, '=cmd|calc', ...Array.from({ length: 57 }, (_, at) => `人选${at + 1}`)];
const common = { date: listDate, nobody: '没有人' };

const district: ListPaper = {
  ...common, title: '昆都仑区2024年度“金蓝领”地区推荐汇总表', facts: [listFacts.madeOn('2024-12-20'), listFacts.cut(47, 14)], columns: districtColumns, foot: '昆都仑区2024年度“金蓝领”地区推荐汇总表',
  parts: [
    { name: '高级技师', note: '60 人', rows: names.map((name, at) => [String(at + 1), name, '男', unit, '焊工', '高级技师', '1505000000123456', '高级技师', String(at + 1), '']) },
    { name: '优秀技师', note: '0 人', rows: [] },
  ],
  signs: [listFacts.signAndSeal('昆都仑区人社局'), listFacts.signAndSeal('昆都仑区委人才办')],
};
const evaluation: ListPaper = {
  ...common, title: '2024年度“金蓝领”评审汇总表', facts: [listFacts.madeOn('2024-12-28'), adviceMethod], columns: evaluationColumns(['职业资格', '取得荣誉', '业绩成果', '产生效益']), foot: '评审 & 汇总', signs: [],
  parts: [{ name: '首席技师', note: '60 人（名额 10）', rows: names.map((name, at) => [String(at + 1), at === 9 ? '并列' : '', name, unit, '焊工', '88.00', '90.14', '79.86', '85.00', '7', '86.35', '86.12']) }],
};
const ballots: ListPaper = {
  ...common, title: '2024年度“金蓝领”会议表决票', facts: [listFacts.ballotQuorum], columns: ballotColumns, foot: '2024年度“金蓝领”会议表决票', signs: listFacts.ballotSigns,
  parts: ['首席技师', '特级技师'].map((name) => ({ name, note: '3 人', rows: names.slice(0, 3).map((one, at) => [String(at + 1), one, unit, '焊工', String(at + 1), box, box, box]) })),
};
const proposed: ListPaper = {
  ...common, title: '2024年度“金蓝领”拟认定名单', facts: [listFacts.minutes('包人社纪〔2024〕8号')], columns: proposedColumns, foot: listFacts.fingerprint(hash),
  parts: [{ name: '首席技师', note: '60 人', rows: names.map((name, at) => [String(at + 1), name, unit, '焊工', '首席技师']) }], signs: [listFacts.seal('市人社局'), listFacts.seal('市委人才办')],
};

async function all() {
  return {
    'district.xlsx': await writeListSheet(district),
    'districtWord.docx': await writeListWord(district),
    'evaluation.xlsx': await writeListSheet(evaluation),
    'ballots.docx': await writeListWord(ballots, { apart: true }),
    'proposed.xlsx': await writeListSheet(proposed),
    'proposedWord.docx': await writeListWord(proposed),
  };
}

let files: Awaited<ReturnType<typeof all>>;
let printed: Readonly<Record<keyof typeof files, Printed>>;

beforeAll(async () => {
  files = await all();
  printed = print(files);
}, 180_000);

const kinds = ['district.xlsx', 'districtWord.docx', 'evaluation.xlsx', 'ballots.docx', 'proposed.xlsx', 'proposedWord.docx'] as const;

test.each(kinds)('%s is A4, and nothing on it runs over its edges', (name) => {
  const { width, height, inkAtEdges, words } = printed[name];
  expect([Math.round(Math.min(width, height)), Math.round(Math.max(width, height))]).toEqual([595, 842]);
  expect(name.endsWith('xlsx') ? width > height : height > width).toBe(true);
  expect(inkAtEdges).toBe(0);
  expect(words.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
});

test.each(kinds)('%s prints every name, rare characters too', (name) => {
  const { text } = printed[name];
  expect(text).toContain('巴图·𬭳䶮');
  const times = name === 'ballots.docx' ? 2 : 1;
  expect(text.split('䶮').length - 1).toBe(25 * times);
  expect(text.split('𬭳').length - 1).toBe(26 * times);
});

test.each([
  ['district.xlsx', '昆都仑区人社局（签字、盖章）'], ['district.xlsx', '昆都仑区委人才办（签字、盖章）'], ['districtWord.docx', '昆都仑区委人才办（签字、盖章）'], ['districtWord.docx', '没有人'],
  ['evaluation.xlsx', '取得荣誉均分'], ['evaluation.xlsx', '参考值=得分−本组平均+本层级平均'], ['evaluation.xlsx', '评审&汇总'], ['ballots.docx', '每人在“同意”“不同意”“弃权”里选一项'], ['ballots.docx', '不同意'], ['ballots.docx', '投票人（签字）'],
  ['proposed.xlsx', '市委人才办（盖章）'], ['proposedWord.docx', '包人社纪〔2024〕8号'],
] as const)('%s says %s', (name, said) => {
  expect(printed[name].text).toContain(said);
});

test('the fingerprint stands at the foot of every page of the proposed list', () => {
  for (const name of ['proposed.xlsx', 'proposedWord.docx'] as const) {
    expect(printed[name].pages).toBeGreaterThan(1);
    expect(printed[name].text.split(hash).length - 1).toBe(printed[name].pages);
  }
});

test('a ballot has a page for each tier', () => {
  expect(printed['ballots.docx'].pages).toBe(2);
});

test('the head of a table is on each of its pages', () => {
  for (const name of ['evaluation.xlsx', 'proposed.xlsx'] as const) expect(printed[name].text.split('职业（工种）').length - 1).toBe(printed[name].pages);
});

test('nothing in a workbook is a formula', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(files['proposed.xlsx']).buffer);
  const cells: string[] = [];
  book.eachSheet((sheet) => sheet.eachRow((one) => one.eachCell((cell) => {
    expect(cell.formula).toBeUndefined();
    cells.push(cell.text);
  })));
  expect(cells).toContain("'=cmd|calc");
});
