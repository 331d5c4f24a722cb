import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCron } from '../../../local/cloud/timers/cron';
import { openCloud } from './openCloud';

describe('cron of seven fields, in Beijing', () => {
  test.each([
    ['*/15 * * * * * *', '2024-12-10T09:00:30+08:00', true],
    ['*/15 * * * * * *', '2024-12-10T09:00:31+08:00', false],
    ['0 0 0 11 12 * *', '2024-12-10T16:00:00Z', true],
    ['0 0 0 11 12 * *', '2024-12-11T00:00:00Z', false],
    ['0 0 9-17 * * MON-FRI *', '2024-12-09T17:00:00+08:00', true],
    ['0 0 9-17 * * MON-FRI *', '2024-12-08T10:00:00+08:00', false],
    ['0 30 8 1,15 JAN,DEC * 2024', '2024-12-15T08:30:00+08:00', true],
    ['0 30 8 1,15 JAN,DEC * 2024', '2025-01-15T08:30:00+08:00', false],
    ['0 0 0 13 * FRI *', '2024-12-13T00:00:00+08:00', true],
    ['0 0 0 13 * FRI *', '2024-12-20T00:00:00+08:00', true],
    ['0 0 0 13 * FRI *', '2024-12-21T00:00:00+08:00', false],
    ['0 5/20 * * * * *', '2024-12-10T09:45:00+08:00', true],
  ])('%s at %s: %s', (expression, instant, due) => expect(parseCron(expression)(Date.parse(instant))).toBe(due));

  test.each([
    '* * * * *',
    '60 * * * * * *',
    '* * 24 * * * *',
    '* * * 0 * * *',
    '* * * * 13 * *',
    '* * * * * 1 *',
    '*/0 * * * * * *',
    '5-1 * * * * * *',
    'a * * * * * *',
    '',
    '1-2-3 * * * * * *',
  ])('%j is refused', (expression) => expect(() => parseCron(expression)).toThrow(RangeError));
});

const everySecond = { name: 'tick', type: 'timer', config: '* * * * * * *' };

test('a timer runs at its time with the event of SCF and without a caller', async () => {
  const recorder =
    'require("fs").appendFileSync("seen.log", JSON.stringify({ event, environment: JSON.parse(context.environment) }) + "\\n")';
  const open = await openCloud(
    { now: '2024-12-10T09:00:00+08:00', runTimers: true },
    { recorder: { code: recorder, config: { triggers: [everySecond] } } },
  );
  await new Promise((later) => setTimeout(later, 2300));
  const [first] = readFileSync(join(open.dataDir, 'deployed/recorder/seen.log'), 'utf8')
    .split('\n')
    .map((line) => (line === '' ? {} : JSON.parse(line)) as { event: object; environment: object });
  expect(first?.event).toEqual({
    Type: 'Timer',
    TriggerName: 'tick',
    Time: expect.stringMatching(/^2024-12-10T01:00:0\dZ$/) as string,
    Message: '',
  });
  expect(first?.environment).toMatchObject({ TRIGGER_SRC: 'timer' });
  expect(first?.environment).not.toHaveProperty('WX_OPENID');
  await open.close();
});

test('a timer that is still running is not started again', async () => {
  const slow =
    'await new Promise((resolve) => { const fs = require("fs"); fs.appendFileSync("starts.log", "x"); setTimeout(resolve, 2500); })';
  const open = await openCloud(
    { runTimers: true },
    { slow: { code: slow, config: { timeout: 10, triggers: [everySecond] } } },
  );
  await new Promise((later) => setTimeout(later, 2400));
  expect(readFileSync(join(open.dataDir, 'deployed/slow/starts.log'), 'utf8')).toBe('x');
  await open.close();
});

test('a timer can be run at once; one after the other, and a failure is told and logged', async () => {
  const counting = 'globalThis.n = (globalThis.n ?? 0) + 1';
  const open = await openCloud(
    {},
    {
      counting: { code: counting, config: { triggers: [everySecond] } },
      failing: { code: '(() => { throw new Error("no") })()', config: { triggers: [everySecond] } },
    },
  );
  const run = async (target: string): Promise<[number, unknown]> => {
    const response = await open.request(`/local/timers/${target}`, { method: 'POST' });
    return [response.status, await response.json()];
  };
  expect(await Promise.all([run('counting/tick'), run('counting/tick')])).toEqual([
    [200, { ok: true, data: 1 }],
    [200, { ok: true, data: 2 }],
  ]);
  expect((await run('counting/other'))[0]).toBe(404);
  expect((await run('failing/tick'))[0]).toBe(502);
  expect(readFileSync(join(open.dataDir, 'cloud.log'), 'utf8')).toContain('timer failing/tick failed');
  await open.close();
});
