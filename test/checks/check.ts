/**
 * `npm run check`: every check in a process of its own, two at a time, one line for each; the complaints of those that fail.
 * `npm run check -- lint types` runs only these.
 */
import { fork } from 'node:child_process';
import path from 'node:path';
import { checks } from './checks';
import type { Report } from './report';

const root = path.resolve(__dirname, '../..');
const atOnce = 2;
/** Set in the process that runs one check and reports to the one that started it. */
const single = process.env.CHECK_ALONE;

function runAlone(name: string): Promise<Report> {
  return new Promise((resolve) => {
    const child = fork(__filename, [], { env: { ...process.env, CHECK_ALONE: name }, silent: true });
    let noise = '';
    let report: Report | undefined;
    child.stdout?.on('data', (chunk: Buffer) => (noise += chunk.toString('utf8')));
    child.stderr?.on('data', (chunk: Buffer) => (noise += chunk.toString('utf8')));
    child.on('message', (message) => (report = message as Report));
    child.on('close', () => {
      resolve(report ?? { complaints: [`the check itself broke down:\n${noise}`] });
    });
  });
}

async function runAndPrint(name: string): Promise<boolean> {
  const started = process.hrtime.bigint();
  const { complaints, note } = await runAlone(name);
  const seconds = (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1);
  const verdict = complaints.length === 0 ? 'ok  ' : 'FAIL';
  console.log(`${verdict} ${name.padEnd(9)} ${seconds.padStart(5)} s  ${note ?? ''}`.trimEnd());
  for (const complaint of complaints) console.log(`     ${complaint.replace(/\n/g, '\n     ')}`);
  return complaints.length === 0;
}

async function runAll(names: readonly string[]): Promise<boolean> {
  const waiting = [...names];
  let content = true;
  const worker = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      content = (await runAndPrint(name)) && content;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return content;
}

async function reportAlone(name: string): Promise<void> {
  const load = checks[name];
  if (!load) throw new Error(`no check is called ${name}`);
  const check = await load();
  const report = await check(root);
  // WeChat's compiler leaves processes behind it, so this one ends itself.
  process.send?.(report, () => process.exit());
}

async function main(): Promise<void> {
  if (single !== undefined) return reportAlone(single);
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in checks));
  if (unknown.length > 0)
    throw new Error(`no such check: ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}`);
  process.exitCode = (await runAll(asked.length > 0 ? asked : Object.keys(checks))) ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
