import { readFileSync } from 'node:fs';
import path from 'node:path';
import { season2024 } from '../../cloudfunctions/domain/season/2024';

const readme = readFileSync(path.join(__dirname, '../../README.md'), 'utf8');

test('the README lists every assumption of the season, word for word', () => {
  const [, table = ''] = /<!-- assumptions[^>]*-->\n([\s\S]*?)\n<!-- \/assumptions -->/.exec(readme) ?? [];
  const rows = Object.values(season2024.assumptions).map(({ title, clause, reading }) => `| ${title} | ${clause} | ${reading} |`);
  expect(table.split('\n').slice(2)).toEqual(rows);
});
