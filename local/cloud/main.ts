/**
 * The embedded cloud as a process of its own: `tsx local/cloud/main.ts '<CloudOptions as JSON>'`. Prints one line of JSON
 * `{ url, port, environment }` when it is ready and ends in order on SIGTERM.
 */
import { startCloud, type CloudOptions } from './server';

const start = async (): Promise<void> => {
  const cloud = await startCloud(JSON.parse(process.argv[2] ?? '{}') as CloudOptions);
  process.once('SIGTERM', () => void cloud.close().then(() => process.exit(0)));
  process.stdout.write(`${JSON.stringify({ url: cloud.url, port: cloud.port, environment: cloud.sdkEnvironment })}\n`);
};

void start();
