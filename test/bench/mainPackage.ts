/** What a phone downloads before the first screen, as WeChat's compiler packs it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mainLimit, measurePackages } from '../checks/wechat/packageSizes';
import { makePackedCopy } from '../checks/wechat/packedCopy';
import type { Figure } from './figure';

export async function mainPackage(): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'package-'));
  const copy = path.join(folder, 'project');
  await makePackedCopy(path.resolve(__dirname, '../..'), copy);
  const { main = Infinity } = await measurePackages(copy);
  await rm(folder, { recursive: true });
  return [{ name: 'main package', measured: Math.round(main / 1024), limit: mainLimit, unit: 'KB', beside: 'as uploaded; WeChat allows 2048' }];
}
