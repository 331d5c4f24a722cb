import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCloud, type OpenCloud } from './openCloud';

let open: OpenCloud;
const site = mkdtempSync(join(tmpdir(), 'site-'));
beforeAll(async () => {
  writeFileSync(join(site, 'index.html'), '<p>phone</p>');
  writeFileSync(join(site, 'app.js'), '1');
  open = await openCloud({
    site,
    routes: {
      'GET /local/actions': () => ({ json: [1] }),
      'POST /local/echo/*': (asked) => ({ json: { path: asked.path, openid: asked.openid, ...asked.json() } }),
    },
  });
});
afterAll(async () => {
  await open.close();
  rmSync(site, { recursive: true });
});

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

test.each(['/nothing', '/..%2f..%2fetc%2fpasswd', '/%00', '/local/nothing', '/functions'])(
  '%s is not found',
  async (target) => {
    expect((await open.request(target)).status).toBe(404);
  },
);

test.each([
  ['another site by a name of its own', { host: 'evil.example' }],
  ['a page of another site', { origin: 'http://evil.example' }],
])('%s is refused', async (_says, headers) => {
  const status = await new Promise((done) =>
    httpRequest({ port: open.cloud.port, path: '/local/clock', headers }, (response) =>
      done(response.statusCode),
    ).end(),
  );
  expect(status).toBe(403);
});

test('an openid that cannot be one is refused', async () => {
  expect((await open.request('/local/clock', { openid: 'o 1;x' })).status).toBe(400);
});

test.each([
  'GARBAGE\r\n\r\n',
  'POST /admin HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab',
  'GET / HTTP/1.1\r\nHost: ' + 'x'.repeat(20_000) + '\r\n\r\n',
])('a socket that speaks no HTTP is closed', async (bytes) => {
  const socket = connect(open.cloud.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(bytes);
  setTimeout(() => socket.destroy(), 50);
  await new Promise((closed) => socket.once('close', closed));
  await alive();
});
