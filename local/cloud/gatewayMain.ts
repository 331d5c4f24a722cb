/**
 * Store and gateway alone, as a process that starts fast enough to be killed and started again and again:
 * `node gatewayMain.js <dataDir> <database.json as text> <port>`. Prints one line of JSON when it is ready.
 */
import { mkdirSync } from 'node:fs';
import { openCore } from './core';
import { adminRoute } from './http/adminRoute';
import { serveHttp } from './http/server';
import { sdkEnvironment } from './sdkEnvironment';
import type { DatabaseDeclaration } from './store/declaration';

const [dataDir = '', database = '{"collections":[]}', port = '0'] = process.argv.slice(2);

const start = async (): Promise<void> => {
  mkdirSync(dataDir, { recursive: true });
  const { secret, log, gatewayWith } = openCore({
    dataDir,
    database: JSON.parse(database) as DatabaseDeclaration,
    now: Date.now,
  });
  const http = await serveHttp(adminRoute(gatewayWith({}), secret.secretId), Number(port), log);
  const environment = sdkEnvironment({ origin: `http://127.0.0.1:${http.port}`, envId: 'local-env', ...secret });
  process.stdout.write(`${JSON.stringify({ port: http.port, environment })}\n`);
};

void start();
