import { groupRows } from '../../miniprogram/unit/import/groupRows';

const problem = (cell: string, row: number, name = '') => ({ cell, row, name, column: 'phone' as const, title: '手机', message: '手机号要 11 位，1 开头' });

test('problems of one row stand together, in the order of the table', () => {
  const rows = groupRows([problem('E3', 3), problem('D3', 3, '王䶮'), problem('E9', 9, '巴图·乌恩')]);
  expect(rows.map(({ row, name, problems }) => [row, name, problems.map(({ cell }) => cell)])).toEqual([
    [3, '王䶮', ['E3', 'D3']],
    [9, '巴图·乌恩', ['E9']],
  ]);
});

test('nothing wrong is no row', () => {
  expect(groupRows([])).toEqual([]);
});
