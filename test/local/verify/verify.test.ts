import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileText } from '../../../cloudfunctions/domain/draw/record';
import { drawnOf, person } from '../../domain/draw/madeUpDraw';

const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As somebody types it, on a machine without the network. */
function verify(...words: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'local/verify/main.ts', ...words], { encoding: 'utf8' });
  return { status, said: stdout };
}
function written(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

test('a draw is drawn again from its file; another one is told by one sentence and the exit code', () => {
  const { record, salts } = drawnOf({ people: Array.from({ length: 12 }, (_, n) => person(n + 1)), chairs: { enterprise: 3 } });
  const [file, secret] = [written('draw.json', fileText(record)), written('salts.json', fileText(salts))];
  const whole = verify('draw', file, secret);
  expect([whole.status, whole.said.split('\n')[0]]).toEqual([0, '一致。2024.p1，12 位专家里，12月26日 09:30 抽取，评 10 人。']);
  expect(whole.said).toMatch(/1 号席 [0-9a-f]{12} 专家\d+（鹿城第\d+研究院）/);
  const altered = written('altered.json', fileText({ ...record, cases: 9 }));
  expect(verify('draw', altered)).toEqual({ status: 1, said: '不一致：封存的内容和封存时的指纹对不上\n' });
  expect(verify('draw', file, file)).toEqual({ status: 1, said: '不一致：盐值文件的内容或格式和导出时不一样\n' });
  expect(verify('draw', path.join(folder, 'none.json'))).toEqual({ status: 1, said: '打不开文件。请核对文件名\n' });
  expect(verify()).toMatchObject({ status: 1, said: expect.stringContaining('用法') });
});
