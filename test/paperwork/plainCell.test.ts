import fc from 'fast-check';
import { plainCell, textOfCell } from '../../cloudfunctions/paperwork';
import { printable } from '../../cloudfunctions/paperwork/write/printable';

test.each([
  ['=1+1', "'=1+1"],
  ['+86 472', "'+86 472"],
  ['-5℃', "'-5℃"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['＝cmd', "'＝cmd"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠a', "'＠a"],
  ["'=1", "''=1"],
  ['', ''],
  ['王䶮', '王䶮'],
  ['2024-12-05', '2024-12-05'],
  ["'单引号", "'单引号"],
  ['1=1', '1=1'],
])('%j stands in a cell as %j', (text, cell) => {
  expect(plainCell(text)).toBe(cell);
  expect(textOfCell(cell)).toBe(text);
});

test('whatever is written reads back, and no cell begins as a formula does', () => {
  const hostile = fc.array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '＝', '王', '1'), { maxLength: 8 }).map((letters) => letters.join(''));
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (text) => {
      expect(textOfCell(plainCell(text))).toBe(text);
      expect(plainCell(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
  );
});

test.each([
  ['a\u0000b\u0008c\u000bd\u001fe\u007ff\ufffe', 'abcdef'],
  ['\u202e倒\u2066', '倒'],
  ['\ud800半', '半'],
  ['𬭳䶮·\n\t', '𬭳䶮·\n\t'],
  ['一\r\n二\r三', '一\n二\n三'],
])('%j is printed as %j', (text, said) => {
  expect(printable(text)).toBe(said);
});
