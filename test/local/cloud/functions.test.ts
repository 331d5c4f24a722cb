import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openCloud, type OpenCloud } from './openCloud';

const sdk = resolve(__dirname, '../../../node_modules/@cloudbase/node-sdk');
const withSdk = (body: string): string =>
  `const tcb = require(${JSON.stringify(sdk)}); const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true }); exports.main = async (event, context) => { ${body} };`;

let open: OpenCloud;
beforeAll(async () => {
  open = await openCloud(
    {
      database: { collections: [{ name: 'items' }] },
      environment: { KEY_OF_MINE: 'k' },
      now: '2024-12-10T09:00:00+08:00',
    },
    {
      who: { code: withSdk('return tcb.getCloudbaseContext(context);') },
      date: {
        code: '({ now: Date.now(), text: new Date().toISOString(), called: Date(), ofClass: new Date() instanceof Date, given: new Date(5).getTime(), parsed: Date.parse("1970-01-01T00:00:01Z") })',
      },
      environment: { code: '({ ...process.env })' },
      thrower: { code: '(() => { throw new Error("a secret of the function"); })()' },
      exiter: { code: 'process.exit(3)' },
      sleeper: { code: 'new Promise((resolve) => setTimeout(resolve, event.for, "slept"))', config: { timeout: 1 } },
      talker: { code: 'console.log("said", event.word)' },
      large: { code: '"x".repeat(6 * 1024 * 1024)' },
      counter: { code: 'globalThis.calls = (globalThis.calls ?? 0) + 1' },
      busy: { code: '({ pid: process.pid, at: await new Promise((resolve) => setTimeout(resolve, 60, event.n)) })' },
      outer: { code: withSdk('return (await app.callFunction({ name: "who", data: {} })).result;') },
      adder: {
        code: withSdk(
          'return (await app.database().collection("items").add({ who: tcb.getCloudbaseContext(context).WX_OPENID })).id;',
        ),
      },
    },
  );
});
afterAll(() => open.close());

const call = async (name: string, event: object = {}, openid?: string) => {
  const response = await open.request(`/functions/${name}`, {
    method: 'POST',
    body: JSON.stringify(event),
    ...(openid === undefined ? {} : { openid }),
  });
  return {
    status: response.status,
    error: response.headers.get('x-cloud-error'),
    reply: (await response.json()) as Record<string, unknown>,
  };
};
const fault = { ok: false, code: 'fault', message: '系统繁忙，请稍后再试' };

test('the caller is whom the header names, and nobody without it', async () => {
  expect((await call('who', {}, 'openid-1')).reply).toMatchObject({
    WX_OPENID: 'openid-1',
    TCB_ENV: 'local-env',
    TCB_SOURCE: 'wx_client',
  });
  expect((await call('who')).reply).not.toHaveProperty('WX_OPENID');
});

test('callers at the same time are not mixed up', async () => {
  const openids = Array.from({ length: 40 }, (_, n) => `openid-${n}`);
  const replies = await Promise.all(openids.map((openid) => call('who', {}, openid)));
  expect(replies.map(({ reply }) => reply.WX_OPENID)).toEqual(openids);
});

test('the process tells the settable clock, also when it is set again', async () => {
  for (const now of ['2024-12-10T23:59:00.000+08:00', '2031-01-01T00:00:00.000+08:00']) {
    await open.request('/local/clock', { method: 'POST', body: JSON.stringify({ now }) });
    const { reply } = await call('date');
    expect(Math.abs(Number(reply.now) - Date.parse(now))).toBeLessThan(5000);
    expect(reply).toMatchObject({ ofClass: true, given: 5, parsed: 1000 });
    expect(Math.abs(Date.parse(String(reply.text)) - Date.parse(now))).toBeLessThan(5000);
    expect(Math.abs(Date.parse(String(reply.called)) - Date.parse(now))).toBeLessThan(5000);
  }
});

test('a function finds in its environment what the cloud gives and nothing of this machine', async () => {
  const { reply } = await call('environment', {}, 'openid-1');
  expect(Object.keys(reply).sort()).toEqual(
    [
      'KEY_OF_MINE',
      'LANG',
      'PATH',
      'SCF_NAMESPACE',
      'TCB_CONTEXT_CNFG',
      'TCB_CONTEXT_KEYS',
      'TCB_ENV',
      'TCB_SOURCE',
      'TENCENTCLOUD_REGION',
      'TENCENTCLOUD_RUNENV',
      'TENCENTCLOUD_SECRETID',
      'TENCENTCLOUD_SECRETKEY',
      'TZ',
      'WX_API_TOKEN',
      'WX_APPID',
      'WX_CONTEXT_KEYS',
      'WX_OPENID',
    ].sort(),
  );
});

test.each([
  ['throws', 'thrower', {}, 'FUNCTIONS_EXECUTE_FAIL'],
  ['ends its process', 'exiter', {}, 'FUNCTIONS_EXECUTE_FAIL'],
  ['takes longer than its config.json allows', 'sleeper', { for: 5000 }, 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
  ['replies more than 6 MB', 'large', {}, 'FUNCTIONS_EXECUTE_FAIL'],
])('a function that %s is a fault, and its error stays in the log', async (_says, name, event, code) => {
  expect(await call(name, event)).toEqual({ status: 200, error: code, reply: fault });
});

test('after a fault the next call works', async () => {
  await call('sleeper', { for: 5000 });
  expect((await call('sleeper', { for: 1 })).reply).toBe('slept');
});

test('a function that is not deployed is not found', async () => {
  expect(await call('nobody')).toMatchObject({
    status: 404,
    error: 'FUNCTION_NOT_FOUND',
    reply: { ok: false, code: 'notFound' },
  });
  expect((await open.request('/functions/..%2F..%2Fetc', { method: 'POST', body: '{}' })).status).toBe(404);
});

test.each([
  ['no JSON', '{"action":', 400],
  ['no object', '[1]', 400],
  ['more than 6 MB', JSON.stringify({ text: 'x'.repeat(6 * 1024 * 1024) }), 413],
])('an event that is %s is refused', async (_says, body, status) => {
  expect((await open.request('/functions/who', { method: 'POST', body })).status).toBe(status);
});

test('what a function prints goes to its own log', async () => {
  await call('talker', { word: 'hello' });
  await call('thrower');
  const read = (name: string): string => readFileSync(join(open.dataDir, 'logs', `${name}.log`), 'utf8');
  await new Promise((later) => setTimeout(later, 100));
  expect(read('talker')).toContain('said hello');
  expect(read('thrower')).toContain('a secret of the function');
});

test('a process stays warm, and a new build is taken up by a new one', async () => {
  expect([(await call('counter')).reply, (await call('counter')).reply]).toEqual([1, 2]);
  open.deploy('counter', { code: 'globalThis.calls = (globalThis.calls ?? 100) + 1' });
  expect((await call('counter')).reply).toBe(101);
});

test('a process runs one call at a time; more processes are started up to four, and the rest waits', async () => {
  const replies = await Promise.all(Array.from({ length: 12 }, (_, n) => call('busy', { n })));
  expect(replies.map(({ reply }) => reply.at)).toEqual(replies.map((_, n) => n));
  const pids = new Set(replies.map(({ reply }) => reply.pid));
  expect(pids.size).toBeGreaterThan(1);
  expect(pids.size).toBeLessThanOrEqual(4);
});

test('a function calls another by the SDK, on behalf of the same person', async () => {
  expect((await call('outer', {}, 'openid-7')).reply).toMatchObject({
    WX_OPENID: 'openid-7',
    TCB_SOURCE: 'wx_client,scf',
  });
});

test('a function uses the database by the SDK as it is', async () => {
  const { reply } = await call('adder', {}, 'openid-9');
  expect(
    (
      await open.sdk
        .database()
        .collection('items')
        .doc(reply as unknown as string)
        .get()
    ).data,
  ).toEqual([{ _id: reply, who: 'openid-9' }]);
});

test('callFunction of the running cloud gives the reply itself', async () => {
  expect(await open.cloud.callFunction('who', {}, 'openid-2')).toMatchObject({ WX_OPENID: 'openid-2' });
  await expect(open.cloud.callFunction('thrower', {})).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
});
