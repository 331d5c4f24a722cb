import path from 'node:path';
import { existsSync } from 'node:fs';
import { runTool } from './runTool';
import type { Check } from './report';

const config = path.resolve(__dirname, '../../.dependency-cruiser.cjs');
const rooms = ['cloudfunctions', 'miniprogram', 'typings', 'local', 'test'];

/** Who may import whom; the rules stand in .dependency-cruiser.cjs. */
export const arrows: Check = async (root) => {
  const present = rooms.filter((room) => existsSync(path.join(root, room)));
  const args = ['--config', config, '--output-type', 'err-long', ...present];
  const { ok, output } = await runTool('dependency-cruiser/bin/dependency-cruise.mjs', args, root);
  const summary = /\((\d+) modules, (\d+) dependencies/.exec(output);
  return ok
    ? { complaints: [], note: summary ? `${summary[1]} modules, ${summary[2]} arrows` : undefined }
    : { complaints: output.trim().split('\n') };
};
