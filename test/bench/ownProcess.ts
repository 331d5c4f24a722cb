/** The deployed bundle of a function in a process of its own, as the cloud starts one. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundles } from '../../local/buildFunctions';
import { contextOf, now } from './world';

/** What a script of its own finds: `main` of the function, the world's clock, and silence. */
const prelude = (name: string, openid: string): string => `
  const ahead = ${JSON.stringify(Date.parse(now))} - Date.now();
  const tick = Date.now; Date.now = () => tick() + ahead;
  console.log = () => undefined;
  const { main } = require(${JSON.stringify(path.join(bundles, name, 'index.js'))});
  const ask = async (action, input) => {
    const { data, ...reply } = await main({ action, input }, ${JSON.stringify(contextOf(openid))});
    if (!data) throw new Error(JSON.stringify(reply));
    return data;
  };`;

/** Runs a script; gives what it writes. */
export async function runScript(script: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=512', '-e', script]);
  return stdout;
}

/** Runs `work`, the body of an async function in which `ask(action, input)` calls the function; gives what it returns. */
export const inOwnProcess = (name: string, openid: string, work: string): Promise<string> =>
  runScript(`${prelude(name, openid)} (async () => {${work}})().then((said) => process.stdout.write(String(said)));`);
