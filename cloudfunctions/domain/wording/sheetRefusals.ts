import type { SheetTrouble } from '../import/sheet';
import type { Sayings } from './sayings';

const texts: Readonly<Record<SheetTrouble, (most: number) => string>> = {
  notXlsx: () => '这个文件不是 Excel 表（.xlsx），没有收。请用模板填好再选',
  oldExcel: () => '这是老格式的 .xls，没有收。请打开后另存为 .xlsx，再选一次',
  encrypted: () => '这张表加了密码，打不开。请取消密码，存好再选',
  macros: () => '这张表带宏，没有收。请另存为不带宏的 .xlsx，再选一次',
  tooLarge: () => '这张表太大，没有收。请只留要报的人，存成新表再选',
  tooManyRows: (most) => `表里的行太多。一张表最多 ${most} 人，多了请分成几张`,
  broken: () => '这张表打不开，可能没有存完整。请在 Excel 里另存一份再选',
  noHeader: () => '没有找到表头。要有一行写着“姓名”和“证件号码”，请用模板',
  noPoolHeader: () => '没有找到表头。要有一行写着“姓名”和“手机”，请用专家库模板',
  noRows: () => '表里一个人也没有。请从表头下面一行开始填',
};

export const sheetSayings: Sayings<'sheetRefused'> = {
  sheetRefused: ({ why, most = 0 }) => texts[why](most),
};
