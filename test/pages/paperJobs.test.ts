import type { Trouble } from '../../miniprogram/cloud/answer';
import { again, changed, failedWith, jobOf, nextJob, sayFailed, sayStage, without, type Job } from '../../miniprogram/components/paper-list/jobs';

const file = (name: string) => ({ path: `http://tmp/${name}`, name, size: 1000 });
const [a, b] = [jobOf('a', file('证书.jpg')), jobOf('b', file('荣誉.pdf'))];
const trouble = (kind: Trouble['kind'], code: string, message = ''): Trouble => ({ ok: false, kind, code, message, fields: [], number: '' });

test('files go one after the other, a failed one holds up none', () => {
  expect(nextJob([a, b])?.key).toBe('a');
  expect(nextJob(changed([a, b], 'a', { stage: 'sending' }))).toBeUndefined();
  expect(nextJob(changed([a, b], 'a', { stage: 'attaching' }))).toBeUndefined();
  expect(nextJob(changed([a, b], 'a', { stage: 'failed' }))?.key).toBe('b');
  expect(nextJob(without([a, b], 'a'))?.key).toBe('b');
  expect(nextJob([])).toBeUndefined();
});

const sending: Job = { ...a, stage: 'sending', percent: 62 };
const arrived: Job = { ...a, stage: 'attaching', percent: 100, fileId: 'cloud://e/f' };

test.each<[string, Job, Trouble, string, boolean, string]>([
  ['the network breaks', sending, trouble('offline', 'offline'), '网络断了，停在 62%', true, ''],
  ['the network breaks behind the upload', arrived, trouble('offline', 'offline'), '网络断了，已经传完，还没有存上', true, 'cloud://e/f'],
  ['the cloud is busy', arrived, trouble('busy', 'busy', '现在办的人多，请再试一次'), '现在办的人多，请再试一次', true, 'cloud://e/f'],
  ['a rule refuses', arrived, trouble('refused', 'fileRefused', '图片太小，看不清，没有收'), '图片太小，看不清，没有收', false, 'cloud://e/f'],
  ['the ticket is over', arrived, trouble('refused', 'ticketExpired', '等的时间太长'), '等的时间太长', true, ''],
  ['a fault without words', sending, trouble('fault', 'fault'), '没有传上，请再试一次', true, ''],
])('when %s it says so, and what can be tried again goes on from where it was', (_name, job, failure, error, canRetry, fileId) => {
  const failed = { ...job, ...failedWith(job, failure) };
  expect(failed).toMatchObject({ stage: 'failed', error, canRetry, fileId });
  expect(sayStage(failed)).toBe(error);
  expect({ ...failed, ...again(failed) }).toMatchObject({ stage: 'waiting', error: '', fileId, percent: fileId === '' ? 0 : 100, path: job.path });
});

test('each stage is said', () => {
  expect([a, sending, arrived].map(sayStage)).toEqual(['等前面的传完', '正在上传 62%', '已传完，正在检查']);
});

test('of several files those that failed are named', () => {
  expect(sayFailed([a, b])).toBe('');
  expect(sayFailed([{ ...a, stage: 'failed' }])).toBe('');
  expect(sayFailed([{ ...a, stage: 'failed' }, b])).toBe('还有 1 份没传上：证书.jpg');
});
