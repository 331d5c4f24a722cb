/** What a unit prints, opened as a printer opens it and looked at. */
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { noticeOnTruth } from '../../cloudfunctions/domain/wording/printedWords';
import { paperConfirmationSentences } from '../../cloudfunctions/domain/wording/privacy';
import { season2024 } from '../../cloudfunctions/domain/season/2024';
import {
  textOfCell,
  writeApplication,
  writeAuthority,
  writeConfirmations,
  writeContacts,
  writeHeadcounts,
  writeSummary,
} from '../../cloudfunctions/paperwork';
import { print, type Printed } from './printedPages';
import { application, form, headcounts, longForm, png, summary, unit, unitPaper } from './samples';

const { photo: _photo, papers: _papers, ...personal } = application;

async function all() {
  return {
    'usual.docx': await writeApplication({ ...application, photo: { type: 'image/png', content: png(71, 99) } }),
    'short.docx': await writeApplication({ ...application, tier: 'chief', form: { ...form, name: '䶮', honours: [], results: [], benefits: [] }, papers: [] }),
    'zone.docx': await writeApplication({ ...application, unit: { ...unit, district: 'XTGX' } }),
    'long.docx': await writeApplication({ ...application, form: longForm }),
    'contacts.docx': await writeContacts(unitPaper),
    'headcounts.docx': await writeHeadcounts({ ...unitPaper, headcounts }),
    'authority.docx': await writeAuthority(unitPaper),
    'confirmation.docx': await writeConfirmations([personal]),
    'confirmations.docx': await writeConfirmations([personal, { ...personal, form: { ...form, name: '䶮' } }]),
    'summary.xlsx': await writeSummary(summary),
  };
}

let files: Awaited<ReturnType<typeof all>>;
let printed: Readonly<Record<keyof typeof files, Printed>>;

beforeAll(async () => {
  files = await all();
  printed = print(files);
}, 120_000);

const names = ['usual.docx', 'short.docx', 'zone.docx', 'long.docx', 'contacts.docx', 'headcounts.docx', 'authority.docx', 'confirmation.docx', 'confirmations.docx', 'summary.xlsx'] as const;

test.each(names)('%s is A4, and nothing on it runs over its edges', (name) => {
  const { width, height, pages, inkAtEdges, ink, words } = printed[name];
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  expect([Math.round(short), Math.round(long)]).toEqual([595, 842]);
  expect(name.endsWith('xlsx') ? width > height : height > width).toBe(true);
  expect(inkAtEdges).toBe(0);
  expect(ink).toHaveLength(pages);
  expect(Math.min(...ink)).toBeGreaterThan(0.004);
  expect(words.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
});

test.each([
  ['usual.docx', 2], ['short.docx', 2], ['zone.docx', 2], ['contacts.docx', 1], ['headcounts.docx', 1], ['authority.docx', 1],
  ['confirmation.docx', 1], ['confirmations.docx', 2],
] as const)('%s has %i pages', (name, pages) => {
  expect(printed[name].pages).toBe(pages);
});

const inside = (name: keyof typeof files, ...said: string[]): void => {
  expect(said.filter((text) => !printed[name].text.includes(text.replace(/\s/g, '')))).toEqual([]);
};

test('附件1 has every field in its printed order, the notice’s own sentence, and a box for each who stamps it', () => {
  const { text } = printed['usual.docx'];
  const order = ['姓名', '性别', '民族', '出生年月', '证件类型', '证件号码', '政治面貌', '文化程度', '手机', '工作单位', '单位属地', '岗位', '在职声明',
    '职业（工种）', '现有技能等级', '证书编号', '发证机构', '发证日期', '等级证书附件', '申报层级', '取得荣誉', '业绩成果', '产生效益', '佐证材料', '真实性声明'];
  const found = order.map((word) => text.indexOf(word));
  expect(found.filter((at) => at < 0)).toEqual([]);
  expect(found).toEqual([...found].sort((a, b) => a - b));
  inside('usual.docx', '巴图·𬭳䶮', form.idNumber, unit.uscc, '2019年6月18日', '奖状.pdf', '第3版', '第1页，共2页', noticeOnTruth(season2024).slice(0, 20));
  inside('usual.docx', '单位公章', '初评意见', '会同审核意见', '复审意见', '评价意见', '审定意见', '市委人才办（公章）');
  expect(text.includes('近期免冠')).toBe(false);
});

test('a box that is not for this form is closed with the reason', () => {
  inside('short.docx', '首席技师直接报送市人力资源和社会保障局，此栏不填', '近期免冠');
  inside('zone.docx', '由稀土高新区党群工作部一并出具意见，此栏不填');
  expect(printed['short.docx'].text.includes('初评意见')).toBe(false);
});

test('however much is written, all of it is printed', () => {
  const { text } = printed['long.docx'];
  const count = (letter: string): number => text.split(letter).length - 1;
  const written = (letter: string): number => JSON.stringify(longForm).split(letter).length - 1;
  for (const letter of ['荣', '果', '益', '突', '𬭳']) expect(count(letter)).toBeGreaterThanOrEqual(written(letter));
  expect(count('岗')).toBeGreaterThanOrEqual(100);
  expect(count('W')).toBeGreaterThanOrEqual(100);
  inside('long.docx', longForm.certificateNumber);
});

test('the statement, the letter and the confirmation say what is signed', () => {
  inside('headcounts.docx', '昆都仑区人力资源和社会保障局：', '截至2024年11月30日', '312×15%=46.8，舍去零头得46', '99×10%=9.9，舍去零头得9', '法定代表人');
  inside('authority.docx', '兹授权张敏（职务：人事主管）', '委托单位（公章）');
  inside('contacts.docx', '李䶮', '0472-0000000', '单位（盖章）');
  inside('confirmation.docx', '第3版', form.idNumber, '三年内不得申报市级及以上荣誉', '本人签字');
});

test('a nominee signs on paper, word for word, what is ticked on the phone', () => {
  expect(paperConfirmationSentences).toHaveLength(3);
  inside('confirmation.docx', ...paperConfirmationSentences);
  for (const sentence of paperConfirmationSentences) expect(printed['confirmations.docx'].text.split(sentence.replace(/\s/g, '')).length - 1).toBe(2);
});

test('every table of a Word form is as wide as the page between its margins', () => {
  for (const name of names.filter((one) => one.endsWith('docx'))) {
    const xml = strFromU8(unzipSync(new Uint8Array(files[name]))['word/document.xml']!);
    const widths = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    const [, page] = /<w:pgSz w:w="(\d+)"/.exec(xml) ?? [];
    const [, right] = /<w:pgMar[^>]*w:right="(\d+)"/.exec(xml) ?? [];
    const [, left] = /<w:pgMar[^>]*w:left="(\d+)"/.exec(xml) ?? [];
    expect(new Set(widths).size).toBeLessThanOrEqual(1);
    for (const width of widths) expect(width).toBe(Number(page) - Number(left) - Number(right));
  }
});

test('附件2 reads back as it was written, and nothing in it is a formula', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(files['summary.xlsx']).buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['优秀技师', '高级技师']);
  const [excellent, senior] = book.worksheets;
  const rows = excellent!.getRows(7, 40)!.map((one) => [2, 4, 6].map((column) => one.getCell(column).text));
  expect(rows.map(([name]) => textOfCell(name!))).toEqual(summary.sheets[0]!.rows.map((one) => one.form.name));
  expect(rows[4]).toEqual(["'=cmd|calc", "'+86", "'@SUM(A1)"]);
  for (const sheet of book.worksheets) sheet.eachRow((one) => one.eachCell((cell) => expect(cell.formula).toBeUndefined()));
  expect(strFromU8(unzipSync(new Uint8Array(files['summary.xlsx']))['xl/worksheets/sheet1.xml']!)).not.toContain('<f>');
  expect(excellent!.getCell('C2').text).toBe(unit.name);
  expect(senior!.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '6:6' });
});

test('附件2 repeats its head on each page, numbers the pages, and ends with stamp and date', () => {
  const { text, pages } = printed['summary.xlsx'];
  expect(pages).toBeGreaterThan(3);
  expect(text.split('证书编号').length - 1).toBe(pages);
  inside('summary.xlsx', '推荐单位（盖章）', '填表日期', `共${pages}页`, '46（312×15%=46.8，舍去零头得46）', '见表后，每人一条');
  expect(text.split('突').length - 1).toBeGreaterThanOrEqual(2000);
});
