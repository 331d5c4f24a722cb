import { resolve } from 'node:path';
import { openCloud, type OpenCloud } from './openCloud';

const sdk = resolve(__dirname, '../../../node_modules/@cloudbase/node-sdk');
const start = `const tcb = require(${JSON.stringify(sdk)}); const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, keepalive: true });`;
const openapi = ['security.msgSecCheck', 'subscribeMessage.send', 'phonenumber.getPhoneNumber', 'wxacode.getUnlimited'];
const ask = `${start} exports.main = async ({ api, data }) => (await app.callWxOpenApi({ apiName: api, requestData: data })).result;`;
const bytes = `${start} exports.main = async ({ api, data }) => { const reply = await app.callCompatibleWxOpenApi({ apiName: api, requestData: Buffer.from(JSON.stringify(data)) }); return Buffer.isBuffer(reply) ? reply.toString('base64') : reply; };`;

let open: OpenCloud;
beforeAll(async () => {
  open = await openCloud(
    { now: '2024-12-10T09:00:00+08:00' },
    {
      ask: { code: ask, config: { permissions: { openapi } } },
      poor: { code: ask },
      bytes: { code: bytes, config: { permissions: { openapi } } },
    },
  );
});
afterAll(() => open.close());

const call = async (api: string, data: object, name = 'ask'): Promise<Record<string, unknown>> =>
  (await open.cloud.callFunction(name, { api, data })) as Record<string, unknown>;
const post = async (target: string, body: object, openid?: string): Promise<Response> =>
  open.request(target, { method: 'POST', body: JSON.stringify(body), ...(openid === undefined ? {} : { openid }) });

test('an API that config.json does not list is refused', async () => {
  expect(await call('phonenumber.getPhoneNumber', { code: 'x' }, 'poor')).toMatchObject({ errcode: -604101 });
});

test('outside a function there is no token, so no API', async () => {
  await expect(
    open.sdk.callWxOpenApi({ apiName: 'security.msgSecCheck', apiOptions: {}, cgiName: '', requestData: {} }),
  ).rejects.toMatchObject({ code: 'INVALID_WX_API_TOKEN' });
});

describe('security.msgSecCheck', () => {
  const good = { version: 2, openid: 'o1', scene: 1, content: '你好' };
  test.each([
    ['passes ordinary text', good, { errcode: 0, result: { suggest: 'pass', label: 100 } }],
    [
      'finds a word of its list risky',
      { ...good, content: '来赌博吧' },
      { errcode: 0, result: { suggest: 'risky', label: 20002 } },
    ],
    ['wants some looked at', { ...good, content: '加微信领红包' }, { errcode: 0, result: { suggest: 'review' } }],
    ['takes 2500 characters', { ...good, content: '𬭳'.repeat(2500) }, { errcode: 0 }],
    ['refuses 2501', { ...good, content: 'x'.repeat(2501) }, { errcode: 40097 }],
    ['refuses nothing', { ...good, content: '' }, { errcode: 40097 }],
    ['needs the openid', { ...good, openid: undefined }, { errcode: 40003 }],
    ['needs a scene', { ...good, scene: 5 }, { errcode: 40097 }],
    ['needs version 2', { ...good, version: 1 }, { errcode: 40097 }],
  ])('%s', async (_says, data, reply) => expect(await call('security.msgSecCheck', data)).toMatchObject(reply));
});

describe('phonenumber.getPhoneNumber', () => {
  const codeFor = async (phone: string): Promise<string> =>
    ((await (await post('/local/phone-code', { phone }, 'o1')).json()) as { code: string }).code;

  test('a code gives the number once', async () => {
    const code = await codeFor('13800000001');
    expect(await call('phonenumber.getPhoneNumber', { code })).toMatchObject({
      errcode: 0,
      phoneInfo: { purePhoneNumber: '13800000001', countryCode: '86' },
      phone_info: { phoneNumber: '13800000001' },
    });
    expect(await call('phonenumber.getPhoneNumber', { code })).toMatchObject({ errcode: 40029 });
  });

  test('a code is good for five minutes', async () => {
    const [early, late] = [await codeFor('13800000002'), await codeFor('13800000003')];
    open.cloud.clock.set('2024-12-10T09:04:50+08:00');
    expect(await call('phonenumber.getPhoneNumber', { code: early })).toMatchObject({ errcode: 0 });
    open.cloud.clock.set('2024-12-10T09:06:00+08:00');
    expect(await call('phonenumber.getPhoneNumber', { code: late })).toMatchObject({ errcode: 40029 });
  });

  test('an invented code is none', async () =>
    expect(await call('phonenumber.getPhoneNumber', { code: '' })).toMatchObject({ errcode: 40029 }));

  test('only somebody signed in has a phone number, of eleven digits', async () => {
    expect((await post('/local/phone-code', { phone: '13800000001' })).status).toBe(401);
    expect((await post('/local/phone-code', { phone: '138' }, 'o1')).status).toBe(400);
  });
});

describe('subscribeMessage.send', () => {
  const message = { touser: 'o1', templateId: 't1', page: 'pages/home', data: { thing1: { value: '审核结果' } } };

  test('one grant is one message, which the outbox keeps', async () => {
    expect(await call('subscribeMessage.send', message)).toMatchObject({ errcode: 43101 });
    await post('/local/subscriptions', { templateIds: ['t1', 't2'] }, 'o1');
    expect(await call('subscribeMessage.send', message)).toMatchObject({ errcode: 0 });
    expect(await call('subscribeMessage.send', message)).toMatchObject({ errcode: 43101 });
    const outbox = (await (await open.request('/local/outbox?openid=o1')).json()) as object[];
    expect(outbox).toMatchObject([{ openid: 'o1', templateId: 't1', page: 'pages/home', data: message.data }]);
  });

  test('two grants are two messages, to that person alone', async () => {
    for (let n = 0; n < 2; n += 1) await post('/local/subscriptions', { templateIds: ['t3'] }, 'o2');
    const to = (touser: string) => call('subscribeMessage.send', { ...message, touser, templateId: 't3' });
    expect([await to('o1'), await to('o2'), await to('o2'), await to('o2')].map(({ errcode }) => errcode)).toEqual([
      43101, 0, 0, 43101,
    ]);
  });

  test.each([
    ['a thing of 21 characters', { data: { thing1: { value: '长'.repeat(21) } } }, 47003],
    ['an empty value', { data: { thing1: { value: '' } } }, 47003],
    ['nobody', { touser: '' }, 40003],
    ['no template', { templateId: '' }, 40037],
  ])('%s is refused and costs no grant', async (_says, wrong, errcode) => {
    await post('/local/subscriptions', { templateIds: ['t4'] }, 'o3');
    const right = { ...message, touser: 'o3', templateId: 't4' };
    expect(await call('subscribeMessage.send', { ...right, ...wrong })).toMatchObject({ errcode });
    expect(await call('subscribeMessage.send', right)).toMatchObject({ errcode: 0 });
  });
});

describe('wxacode.getUnlimited', () => {
  const png = (text: unknown): Buffer => Buffer.from(String(text), 'base64');
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

  test('gives a picture, the same for the same scene', async () => {
    const [first, again, other] = [
      await call('wxacode.getUnlimited', { scene: 'v=1' }),
      await call('wxacode.getUnlimited', { scene: 'v=1' }),
      await call('wxacode.getUnlimited', { scene: 'v=2' }),
    ];
    expect(png(first.buffer).subarray(0, 4)).toEqual(signature);
    expect(png(first.buffer).readUInt32BE(16)).toBe(430);
    expect(first.buffer).toBe(again.buffer);
    expect(first.buffer).not.toBe(other.buffer);
  });

  test('gives it as bytes to callCompatibleWxOpenApi, and its refusals as JSON', async () => {
    expect(
      png(
        await open.cloud.callFunction('bytes', { api: 'wxacode.getUnlimited', data: { scene: 'v=1', width: 280 } }),
      ).readUInt32BE(16),
    ).toBe(280);
    expect(await open.cloud.callFunction('bytes', { api: 'wxacode.getUnlimited', data: { scene: '' } })).toMatchObject({
      errcode: 40097,
    });
  });

  test.each([
    ['32 characters', { scene: 'x'.repeat(32) }, 0],
    ['33 characters', { scene: 'x'.repeat(33) }, 40097],
    ['Chinese', { scene: '包头' }, 40097],
    ['a page with a slash in front', { scene: 'a', page: '/pages/home' }, 41030],
  ])('a scene of %s', async (_says, data, errcode) =>
    expect(await call('wxacode.getUnlimited', data)).toMatchObject({ errcode }),
  );
});

test('grants and notices outlive the server', async () => {
  await post('/local/subscriptions', { templateIds: ['t9'] }, 'o9');
  open = await open.again();
  expect(
    await call('subscribeMessage.send', { touser: 'o9', templateId: 't9', data: { thing1: { value: '一' } } }),
  ).toMatchObject({ errcode: 0 });
  expect((await (await open.request('/local/outbox?openid=o9')).json()) as object[]).toHaveLength(1);
});
