import { runTool } from './runTool';
import type { Check } from './report';

/** `tsc --strict` over everything: WeChat's tools only strip types, so nobody else would complain. */
export const types: Check = async (root) => {
  const { ok, output } = await runTool('typescript/bin/tsc', ['--noEmit', '--pretty', 'false', '-p', root], root);
  return { complaints: ok ? [] : output.trim().split('\n') };
};
