import fc from 'fast-check';
import { openCloud, type OpenCloud } from './openCloud';

let open: OpenCloud;
beforeAll(async () => {
  open = await openCloud({ database: { collections: [{ name: 'items' }] } });
});
afterAll(() => open.close());

const admin = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  open.request('/admin', {
    method: 'POST',
    body,
    headers: { authorization: `TC3 Credential=${open.cloud.sdkEnvironment.TENCENTCLOUD_SECRETID}/x`, ...headers },
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
  [
    'a collection that is SQL',
    { action: 'database.getDocument', collectionName: 'items; DROP TABLE c1' },
    'DATABASE_COLLECTION_NOT_EXIST',
  ],
  ['a new collection that is SQL', { action: 'database.addCollection', collectionName: 'a"b' }, 'INVALID_PARAM'],
  [
    'a query that is no EJSON',
    { action: 'database.getDocument', collectionName: 'items', queryType: 'WHERE', query: '{' },
    'INVALID_PARAM',
  ],
  [
    'a query that is a list',
    { action: 'database.getDocument', collectionName: 'items', queryType: 'WHERE', query: '[1]' },
    'INVALID_PARAM',
  ],
  [
    'an unknown operator',
    { action: 'database.getDocument', collectionName: 'items', queryType: 'WHERE', query: '{"a":{"$boom":1}}' },
    'INVALID_PARAM',
  ],
  [
    'code in a query',
    {
      action: 'database.getDocument',
      collectionName: 'items',
      queryType: 'WHERE',
      query: '{"$where":"process.exit()"}',
    },
    'INVALID_PARAM',
  ],
  [
    'a broken pattern',
    { action: 'database.getDocument', collectionName: 'items', queryType: 'WHERE', query: '{"a":{"$regex":"("}}' },
    'INVALID_PARAM',
  ],
  [
    'nesting without end',
    {
      action: 'database.insertDocument',
      collectionName: 'items',
      data: [`{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`],
    },
    'INVALID_PARAM',
  ],
  [
    'a prototype',
    { action: 'database.insertDocument', collectionName: 'items', data: ['{"__proto__":{"x":1}}'] },
    'INVALID_PARAM',
  ],
  [
    'an object id',
    { action: 'database.insertDocument', collectionName: 'items', data: ['{"a":{"$oid":"507f1f77bcf86cd799439011"}}'] },
    'INVALID_PARAM',
  ],
  [
    'an _id that is an object',
    { action: 'database.insertDocument', collectionName: 'items', data: ['{"_id":{"a":1}}'] },
    'INVALID_PARAM',
  ],
  [
    'a limit that is none',
    { action: 'database.getDocument', collectionName: 'items', queryType: 'WHERE', limit: -1 },
    'INVALID_PARAM',
  ],
  [
    'a transaction that is none',
    { action: 'database.commitTransaction', transactionId: { a: 1 } },
    'DATABASE_TRANSACTION_FAIL',
  ],
  [
    'an unknown stage',
    {
      action: 'database.aggregateDocuments',
      collectionName: 'items',
      stages: [{ stageKey: '$out', stageValue: '"x"' }],
    },
    'INVALID_PARAM',
  ],
  ['a file that leads out', { action: 'storage.getUploadMetadata', path: '../../x' }, 'INVALID_PARAM'],
  [
    'a function that leads out',
    { action: 'functions.invokeFunction', function_name: '../x', request_data: '{}' },
    'FUNCTION_NOT_FOUND',
  ],
])('the gateway answers %s', async (_says, body, code) => {
  expect(await (await admin(JSON.stringify(body))).json()).toMatchObject({
    code,
    requestId: expect.any(String) as string,
  });
});

test('nothing that is sent ends the server', async () => {
  const actions = fc.constantFrom(
    'database.getDocument',
    'database.insertDocument',
    'database.modifyDocument',
    'database.removeDocument',
    'database.calculateDocument',
    'database.modifyAndReturnDoc',
    'database.aggregateDocuments',
    'database.commitTransaction',
    'storage.batchDeleteFile',
    'storage.batchCopyFile',
    'storage.batchGetDownloadUrl',
    'functions.invokeFunction',
    'wx.api',
  );
  const odd = fc.oneof(
    fc.json(),
    fc.jsonValue(),
    fc.constantFrom(
      '{"$set":{"a":1}}',
      '{"$inc":{"a.b":"x"}}',
      '{"$push":{"_id":1}}',
      '{"_id":null}',
      '{"$or":[]}',
      '{"a":{"$in":3}}',
      '{"a":{"$elemMatch":3}}',
    ),
  );
  const fields = fc.record(
    {
      collectionName: fc.constantFrom('items', 'other'),
      queryType: fc.constantFrom('DOC', 'WHERE', 'x'),
      query: odd,
      data: fc.oneof(odd, fc.array(odd)),
      order: odd,
      projection: odd,
      stages: fc.array(
        fc.record({ stageKey: fc.constantFrom('$match', '$group', '$sort', '$lookup'), stageValue: odd }),
      ),
      offset: fc.oneof(fc.nat(9), odd),
      limit: fc.oneof(fc.nat(9), odd),
      merge: fc.boolean(),
      upsert: fc.boolean(),
      fileid_list: odd,
      file_list: odd,
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(actions, fields, async (action, body) => {
      const reply: unknown = await (await admin(JSON.stringify({ action, ...body }))).json();
      expect(reply).toMatchObject({ requestId: expect.any(String) as string });
      expect(reply).not.toMatchObject({ code: 'SYS_ERR' });
    }),
    { numRuns: 400 },
  );
  expect((await open.request('/local/clock')).status).toBe(200);
});
