import { openCloud, type OpenCloud } from './openCloud';

let open: OpenCloud;
beforeAll(async () => {
  open = await openCloud({ database: { collections: [{ name: 'items' }] } });
});
afterAll(() => open.close());

test('the clock takes ISO with an offset only, and is kept', async () => {
  const set = (now: unknown) => open.request('/local/clock', { method: 'POST', body: JSON.stringify({ now }) });
  for (const wrong of ['tomorrow', '2024-12-10', '2024-12-10T09:00:00', 5, null, '2024-13-10T09:00:00+08:00'])
    expect((await set(wrong)).status).toBe(400);
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

test('a second server on the same folder is refused', async () => {
  await expect(openCloud({ dataDir: open.dataDir })).rejects.toThrow('does another server run on this folder?');
  expect((await open.request('/local/clock')).status).toBe(200);
});
