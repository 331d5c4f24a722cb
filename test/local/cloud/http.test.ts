import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openCloud, type OpenCloud } from './openCloud';

let open: OpenCloud;
const site = mkdtempSync(join(tmpdir(), 'site-'));
beforeAll(async () => {
  writeFileSync(join(site, 'index.html'), '<p>phone</p>');
  writeFileSync(join(site, 'app.js'), '1');
  open = await openCloud({
    site,
    database: { collections: [{ name: 'items' }] },
    routes: { 'GET /local/actions': () => ({ json: [1] }), 'POST /local/echo/*': ({ path, openid, json }) => ({ json: { path, openid, ...json() } }) },
  });
});
afterAll(async () => {
  await open.close();
  rmSync(site, { recursive: true });
});

const admin = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  open.request('/admin', { method: 'POST', body, headers: { authorization: `TC3 Credential=${open.cloud.sdkEnvironment.TENCENTCLOUD_SECRETID}/x`, ...headers } });
const alive = async (): Promise<void> => expect((await open.request('/local/clock')).status).toBe(200);

test.each([
  ['/', 'text/html; charset=utf-8', '<p>phone</p>'],
  ['/app.js', 'text/javascript; charset=utf-8', '1'],
  ['/local/actions', 'application/json; charset=utf-8', '[1]'],
])('%s is served', async (target, type, content) => {
  const response = await open.request(target);
  expect([response.headers.get('content-type'), await response.text()]).toEqual([type, content]);
});

test('a route of the project gets path, caller and body', async () => {
  const response = await open.request('/local/echo/a/b', { method: 'POST', body: '{"x":1}', openid: 'o1' });
  expect(await response.json()).toEqual({ path: '/local/echo/a/b', openid: 'o1', x: 1 });
});

test.each(['/nothing', '/..%2f..%2fetc%2fpasswd', '/%00', '/local/nothing', '/functions'])('%s is not found', async (target) => {
  expect((await open.request(target)).status).toBe(404);
});

test.each([
  ['another site by a name of its own', { host: 'evil.example' }],
  ['a page of another site', { origin: 'http://evil.example' }],
])('%s is refused', async (_says, headers) => {
  const status = await new Promise((done) => httpRequest({ port: open.cloud.port, path: '/local/clock', headers }, (response) => done(response.statusCode)).end());
  expect(status).toBe(403);
});

test('an openid that cannot be one is refused', async () => {
  expect((await open.request('/local/clock', { openid: 'o 1;x' })).status).toBe(400);
});

test('the gateway wants the local secret id', async () => {
  expect((await admin('{}', { authorization: 'Credential=AKIDother/x' })).status).toBe(403);
});

test.each([
  ['no JSON', '{', 400],
  ['no object', '7', 400],
  ['a body of another kind', 'a=1', 400],
])('the gateway refuses %s', async (_says, body, status) => expect((await admin(body)).status).toBe(status));

test.each([
  ['an unknown action', { action: 'database.dropEverything' }, 'INVALID_ACTION'],
  ['a name of every object', { action: 'constructor' }, 'INVALID_ACTION'],
  ['no collection', { action: 'database.getDocument' }, 'DATABASE_COLLECTION_NOT_EXIST'],
  ['a collection that is SQL', { action: 'database.getDocument', collectionName: "items; DROP TABLE c1" }, 'DATABASE_COLLECTION_NOT_EXIST'],
  ['a new collection that is SQL', { action: 'database.addCollection', collectionName: 'a"b' }, 'INVALID_PARAM'],
  ['a query that is no EJSON', { action: 'database.getDocument', collectionName: 'items', queryType: 'WHERE', query: '{' }, 'INVALID_PARAM'],
  ['a query that is a list', { action: 'database.getDocument', collectionName: 'items', queryType: 'WHERE', query: '[1]' }, 'INVALID_PARAM'],
  ['an unknown operator', { action: 'database.getDocument', collectionName: 'items', queryType: 'WHERE', query: '{"a":{"$boom":1}}' }, 'INVALID_PARAM'],
  ['code in a query', { action: 'database.getDocument', collectionName: 'items', queryType: 'WHERE', query: '{"$where":"process.exit()"}' }, 'INVALID_PARAM'],
  ['a broken pattern', { action: 'database.getDocument', collectionName: 'items', queryType: 'WHERE', query: '{"a":{"$regex":"("}}' }, 'INVALID_PARAM'],
  ['nesting without end', { action: 'database.insertDocument', collectionName: 'items', data: [`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`] }, 'INVALID_PARAM'],
  ['a prototype', { action: 'database.insertDocument', collectionName: 'items', data: ['{"__proto__":{"x":1}}'] }, 'INVALID_PARAM'],
  ['an object id', { action: 'database.insertDocument', collectionName: 'items', data: ['{"a":{"$oid":"507f1f77bcf86cd799439011"}}'] }, 'INVALID_PARAM'],
  ['an _id that is an object', { action: 'database.insertDocument', collectionName: 'items', data: ['{"_id":{"a":1}}'] }, 'INVALID_PARAM'],
  ['a limit that is none', { action: 'database.getDocument', collectionName: 'items', queryType: 'WHERE', limit: -1 }, 'INVALID_PARAM'],
  ['a transaction that is none', { action: 'database.commitTransaction', transactionId: { a: 1 } }, 'DATABASE_TRANSACTION_FAIL'],
  ['an unknown stage', { action: 'database.aggregateDocuments', collectionName: 'items', stages: [{ stageKey: '$out', stageValue: '"x"' }] }, 'INVALID_PARAM'],
  ['a file that leads out', { action: 'storage.getUploadMetadata', path: '../../x' }, 'INVALID_PARAM'],
  ['a function that leads out', { action: 'functions.invokeFunction', function_name: '../x', request_data: '{}' }, 'FUNCTION_NOT_FOUND'],
])('the gateway answers %s', async (_says, body, code) => {
  expect(await (await admin(JSON.stringify(body))).json()).toMatchObject({ code, requestId: expect.any(String) });
});

test('nothing that is sent ends the server', async () => {
  const actions = fc.constantFrom('database.getDocument', 'database.insertDocument', 'database.modifyDocument', 'database.removeDocument', 'database.calculateDocument', 'database.modifyAndReturnDoc', 'database.aggregateDocuments', 'database.commitTransaction', 'storage.batchDeleteFile', 'storage.batchCopyFile', 'storage.batchGetDownloadUrl', 'functions.invokeFunction', 'wx.api');
  const odd = fc.oneof(fc.json(), fc.jsonValue(), fc.constantFrom('{"$set":{"a":1}}', '{"$inc":{"a.b":"x"}}', '{"$push":{"_id":1}}', '{"_id":null}', '{"$or":[]}', '{"a":{"$in":3}}', '{"a":{"$elemMatch":3}}'));
  const fields = fc.record({ collectionName: fc.constantFrom('items', 'other'), queryType: fc.constantFrom('DOC', 'WHERE', 'x'), query: odd, data: fc.oneof(odd, fc.array(odd)), order: odd, projection: odd, stages: fc.array(fc.record({ stageKey: fc.constantFrom('$match', '$group', '$sort', '$lookup'), stageValue: odd })), offset: fc.oneof(fc.nat(9), odd), limit: fc.oneof(fc.nat(9), odd), merge: fc.boolean(), upsert: fc.boolean(), fileid_list: odd, file_list: odd }, { requiredKeys: [] });
  await fc.assert(
    fc.asyncProperty(actions, fields, async (action, body) => {
      const reply: unknown = await (await admin(JSON.stringify({ action, ...body }))).json();
      expect(reply).toMatchObject({ requestId: expect.any(String) });
      expect(reply).not.toMatchObject({ code: 'SYS_ERR' });
    }),
    { numRuns: 400 },
  );
  await alive();
});

test.each(['GARBAGE\r\n\r\n', 'POST /admin HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab', 'GET / HTTP/1.1\r\nHost: ' + 'x'.repeat(20_000) + '\r\n\r\n'])('a socket that speaks no HTTP is closed', async (bytes) => {
  const socket = connect(open.cloud.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(bytes);
  setTimeout(() => socket.destroy(), 50);
  await new Promise((closed) => socket.once('close', closed));
  await alive();
});

test('the clock takes ISO with an offset only, and is kept', async () => {
  const set = (now: unknown) => open.request('/local/clock', { method: 'POST', body: JSON.stringify({ now }) });
  for (const wrong of ['tomorrow', '2024-12-10', '2024-12-10T09:00:00', 5, null, '2024-13-10T09:00:00+08:00']) expect((await set(wrong)).status).toBe(400);
  expect((await set('2024-12-10T15:00:00Z')).status).toBe(200);
  const now = async (): Promise<string> => ((await (await open.request('/local/clock')).json()) as { now: string }).now;
  expect(await now()).toMatch(/^2024-12-10T23:00:0\d\.\d{3}\+08:00$/);
  open = await open.again();
  expect(await now()).toMatch(/^2024-12-10T23:00:[0-3]\d\.\d{3}\+08:00$/);
  open = await open.again({ now: '2025-01-02T08:00:00+08:00' });
  expect(await now()).toMatch(/^2025-01-02T08:00:0/);
});

test('a new folder begins at the first moment of the made-up season', async () => {
  const fresh = await openCloud();
  expect(fresh.cloud.clock.iso()).toMatch(/^2024-12-05T09:00:0/);
  await fresh.close();
});

test('the metrics count calls and rows since they were reset', async () => {
  const items = open.sdk.database().collection('items');
  await items.where({ _id: /./ }).remove();
  await items.add([{ _id: 'a' }, { _id: 'b' }]);
  await open.request('/local/metrics', { method: 'POST' });
  await items.get();
  await items.doc('a').get();
  const measured = (await (await open.request('/local/metrics')).json()) as Record<string, unknown>;
  expect(measured).toMatchObject({ calls: { 'database.getDocument': 2 }, rowsRead: 3, rowsWritten: 0 });
});
