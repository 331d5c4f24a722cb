/**
 * What runs in a function's process: SCF's runtime as far as a function can tell. The bundle in the directory given as the
 * first argument is loaded unchanged, one invocation runs at a time, and `Date` tells the settable clock.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setAhead } from './childClock';
import type { FromProcess, Invocation, ToProcess } from './invocation';

type Main = (event: unknown, context: unknown) => unknown;

const loadBundle = createRequire(__filename);
const directory = process.argv[2] ?? '';
let loaded: Main | undefined;
let inEnvironment: readonly string[] = [];

const main = (): Main => {
  if (loaded !== undefined) return loaded;
  const bundle = loadBundle(join(directory, 'index.js')) as { main: Main };
  return (loaded = (event, context) => bundle.main(event, context));
};

const enter = (environment: Readonly<Record<string, string>>): void => {
  for (const name of inEnvironment) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, environment);
  inEnvironment = Object.keys(environment);
};

const contextOf = ({ environment, requestId, timeLimit, memoryLimit, name }: Invocation): unknown => ({
  callbackWaitsForEmptyEventLoop: false,
  memory_limit_in_mb: memoryLimit,
  time_limit_in_ms: timeLimit,
  request_id: requestId,
  function_name: name,
  function_version: '$LATEST',
  namespace: process.env.SCF_NAMESPACE,
  environment: JSON.stringify(environment),
});

const run = async (invocation: Invocation): Promise<FromProcess> => {
  try {
    enter(invocation.environment);
    return { result: (await main()(invocation.event, contextOf(invocation))) ?? null };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

// The server is gone, killed perhaps: nobody would ever end this process.
process.on('disconnect', () => process.exit());

process.on('message', (message: ToProcess) => {
  if ('ahead' in message) return setAhead(message.ahead);
  setAhead(message.invoke.ahead);
  void run(message.invoke).then((answer) => process.send?.(answer));
});
