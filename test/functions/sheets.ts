/** Tables of made-up nominees, as somebody's spreadsheet program would save them. */
import ExcelJS from 'exceljs';
import type { City } from './city';
import { idNumber, nomineePhone, type TestUnit } from './units';

/** The columns of the template that a test fills in. */
export const titles = [
  '序号', '姓名', '性别', '证件号码', '手机', '民族', '政治面貌', '文化程度', '岗位', '职业（工种）',
  '从事年限', '现有技能等级', '申报层级', '证书编号', '发证机构', '发证日期', '主要业绩',
] as const;
export type Title = (typeof titles)[number];
export type Said = Partial<Record<Title, ExcelJS.CellValue>>;

/** The n-th worker with nothing wrong. */
export const worker = (n: number, said: Said = {}): Said => ({
  序号: n,
  姓名: '巴图·乌恩',
  性别: '男',
  证件号码: idNumber(n),
  手机: nomineePhone(n),
  民族: '蒙古族',
  政治面貌: '群众',
  文化程度: '大专',
  岗位: '焊接班长',
  '职业（工种）': '焊工',
  从事年限: '20',
  现有技能等级: '高级技师',
  申报层级: '高级技师',
  证书编号: 'S000015020003234500127',
  发证机构: '包头市职业技能鉴定中心',
  发证日期: '2015-06-01',
  主要业绩: '改进转炉烟道焊接（2021年3月）：返修率下降',
  ...said,
});

export interface Shaped {
  /** Rows above the header. */
  readonly above?: readonly string[];
  readonly titles?: readonly string[];
  readonly shape?: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void;
}

/** A file with a header and one row for each worker, from row 2 on where nothing stands above. */
export async function tableOf(rows: readonly Said[], { above = [], titles: named = titles, shape }: Shaped = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('推荐汇总表');
  above.forEach((text) => sheet.addRow([text]));
  sheet.addRow([...named]);
  rows.forEach((row) => sheet.addRow(titles.map((title) => row[title] ?? null)));
  shape?.(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Uploads a table with a ticket of this unit; gives its id. */
export async function sent(city: City, { openid }: Pick<TestUnit, 'openid'>, content: Uint8Array): Promise<string> {
  const asked = { purpose: 'importSheet', name: '推荐汇总表.xlsx', size: content.length };
  const ticket = await city.get<{ path: string }>(openid, 'unit', 'uploadTicket', asked);
  return city.upload(openid, ticket.path, content);
}
