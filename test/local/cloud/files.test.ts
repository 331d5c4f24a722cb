import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { storageRules } from '../../../local/cloud/files/rules';
import declared from '../../../cloudfunctions/storage.json';
import { openCloud, type OpenCloud } from './openCloud';

describe('storage rules', () => {
  const resource = { openid: 'o1', path: 'uploads/o1/a.jpg', size: 100 };
  const now = (): number => 1000;
  test.each([
    ['true', true],
    ['false', false],
    ['auth != null', true],
    ['auth == null', false],
    ["auth.openid == 'o1'", true],
    ['resource.openid == auth.openid', true],
    ["auth.openid == 'o2' || resource.size <= 100", true],
    ['auth.openid == "o1" && resource.size > 100', false],
    ['false && false || true', true],
    ['false && (false || true)', false],
    ['!(auth == null)', true],
    ["resource.path == 'uploads/' + auth.openid + '/a.jpg'", true],
    ['/^uploads\\//.test(resource.path)', true],
    ['/^UPLOADS/.test(resource.path)', false],
    ['/^UPLOADS/i.test(resource.path)', true],
    ['/^public\\//.test(resource.path) || /\\.jpg$/.test(resource.path)', true],
    ["auth.loginType == 'WECHAT'", true],
    ['auth.uid == null', true],
    ['now >= 1000', true],
    ["resource.size == '100'", false],
    ["resource.size > '1'", false],
    ['resource.path', false],
    ['auth.constructor == null', true],
    ['1', false],
  ])('%s', (rule, permitted) => {
    const asked = { openid: 'o1', resource };
    expect(storageRules({ read: rule, write: !permitted }, now).read(asked)).toBe(permitted);
  });

  test('what is not said is refused', () =>
    expect(storageRules({}, now).write({ openid: 'o1', resource })).toBe(false));

  test.each([
    'auth.openid ==',
    '(true',
    'true)',
    'auth = null',
    'get(`x`)',
    "'open",
    'process.exit()',
    '/a/.exec(resource.path)',
    'a b',
    '',
  ])('%j is no rule', (rule) => expect(() => storageRules({ read: rule }, now)).toThrow(SyntaxError));
});

describe('files over HTTP', () => {
  let open: OpenCloud;
  beforeAll(async () => {
    open = await openCloud({ storageRules: declared });
  });
  afterAll(() => open.close());

  const put = (name: string, content: string, openid?: string): Promise<Response> =>
    open.request(`/local/files?name=${encodeURIComponent(name)}`, {
      method: 'PUT',
      body: content,
      ...(openid === undefined ? {} : { openid }),
    });
  const idOf = async (response: Response): Promise<string> => ((await response.json()) as { fileId: string }).fileId;
  const get = (fileId: string, openid?: string): Promise<Response> =>
    open.request(`/local/files?fileId=${encodeURIComponent(fileId)}`, openid === undefined ? {} : { openid });

  test('a phone uploads under its own name and a function reads it', async () => {
    const fileID = await idOf(await put('uploads/o1/照片 1.jpg', 'bytes', 'o1'));
    expect(String((await open.sdk.downloadFile({ fileID })).fileContent)).toBe('bytes');
  });

  test('the rules of this project keep others out', async () => {
    expect((await put('uploads/o1/a.jpg', 'x')).status).toBe(403);
    expect((await put('secret/a.jpg', 'x', 'o1')).status).toBe(403);
    const fileId = await idOf(await put('uploads/o1/mine.jpg', 'mine', 'o1'));
    expect((await put('uploads/o1/mine.jpg', 'theirs', 'o2')).status).toBe(403);
    expect([(await get(fileId, 'o1')).status, (await get(fileId)).status]).toEqual([403, 403]);
    expect(String((await open.sdk.downloadFile({ fileID: fileId })).fileContent)).toBe('mine');
  });

  test('what is refused leaves nothing on disk', async () => {
    const files = (): number => readdirSync(join(open.dataDir, 'files')).length;
    const before = files();
    await put('secret/b.jpg', 'x', 'o1');
    expect(files()).toBe(before);
  });

  test.each([
    '../a',
    'uploads/../../a',
    '/uploads/o1/a',
    'uploads//a',
    'uploads/o1/',
    '',
    'uploads/o1/a\\b',
    `uploads/o1/${'x'.repeat(900)}`,
  ])('%j is no path', async (name) => {
    expect((await put(name, 'x', 'o1')).status).toBe(400);
  });

  test('a temporary address is for one file until its time', async () => {
    const fileID = await idOf(await put('uploads/o1/t.jpg', 'bytes', 'o1'));
    const { fileList } = await open.sdk.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
    const url = fileList[0]?.tempFileURL ?? '';
    expect(await (await fetch(url)).text()).toBe('bytes');
    expect((await fetch(url.replace(/sign=(.)/, (_, first: string) => `sign=${first === '0' ? '1' : '0'}`))).status).toBe(403);
    expect((await fetch(url.replace(/t=\d+/, 't=9999999999'))).status).toBe(403);
    open.cloud.clock.set(new Date(open.cloud.clock.now() + 61_000).toISOString());
    expect((await fetch(url)).status).toBe(403);
  });

  test('what is published is there for everybody and need not be sent twice', async () => {
    await open.sdk.uploadFile({
      cloudPath: 'public/publicity/2024/index.html',
      fileContent: Buffer.from('<p>公示</p>'),
    });
    const first = await open.request('/publicity/2024/');
    expect([
      first.status,
      first.headers.get('content-type'),
      first.headers.get('cache-control'),
      await first.text(),
    ]).toEqual([200, 'text/html; charset=utf-8', 'public, max-age=60, must-revalidate', '<p>公示</p>']);
    const etag = first.headers.get('etag') ?? '';
    expect((await open.request('/publicity/2024/index.html', { headers: { 'if-none-match': etag } })).status).toBe(304);
    await open.sdk.uploadFile({ cloudPath: 'public/publicity/2024/index.html', fileContent: Buffer.from('new') });
    expect((await open.request('/publicity/2024/index.html', { headers: { 'if-none-match': etag } })).status).toBe(200);
    expect((await open.request('/publicity/2024/index.html', { method: 'HEAD' })).headers.get('content-length')).toBe(
      '3',
    );
    expect((await open.request('/publicity/nothing')).status).toBe(404);
    expect((await open.request('/publicity/..%2F..%2Fuploads%2Fo1%2Fmine.jpg')).status).toBe(404);
  });

  test('a public file is read by anybody, by its id too', async () => {
    const { fileID } = await open.sdk.uploadFile({ cloudPath: 'public/notice.txt', fileContent: Buffer.from('n') });
    expect(await (await get(fileID)).text()).toBe('n');
    expect((await get('cloud://other.env/public/notice.txt')).status).toBe(400);
  });

  test('files outlive the server', async () => {
    const fileID = await idOf(await put('uploads/o1/kept.jpg', 'kept', 'o1'));
    open = await open.again();
    expect(String((await open.sdk.downloadFile({ fileID })).fileContent)).toBe('kept');
  });
});
