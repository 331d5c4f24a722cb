import type { Answer, Trouble } from '../../miniprogram/cloud/answer';
import type { Job } from '../../miniprogram/components/paper-list/jobs';
import { dropFile, retryFile, sendFiles, type Carrier } from '../../miniprogram/unit/nominee/paper-slot/sending';

const offline: Trouble = { ok: false, kind: 'offline', code: 'offline', message: '', fields: [], number: '' };
const refused: Trouble = { ok: false, kind: 'refused', code: 'fileRefused', message: '图片太小，看不清，没有收', fields: [], number: '' };
const file = (name: string) => ({ path: `http://tmp/${name}`, name, size: 1000 });

interface Fake extends Carrier {
  readonly seen: string[];
  readonly attached: string[];
  readonly stopped: string[];
  now: readonly Job[];
  sent: Answer<{ fileId: string }>;
  trouble: Trouble | null;
}

/** Uploads and attaches as its test says, and remembers each stage. */
function carrier(): Fake {
  const fake: Fake = {
    seen: [], attached: [], stopped: [], now: [], sent: { ok: true, data: { fileId: 'cloud://e/f' } }, trouble: null,
    jobs: () => fake.now,
    show(jobs) {
      fake.now = jobs;
      fake.seen.push(jobs.map(({ name, stage, percent }) => `${name} ${stage} ${percent}`).join(', '));
    },
    upload(_job, onProgress) {
      onProgress(40);
      return Promise.resolve(fake.sent);
    },
    stop: (key) => void fake.stopped.push(key),
    attach({ name, fileId, replaces }) {
      fake.attached.push(`${name} ${fileId} ${replaces}`.trim());
      return Promise.resolve(fake.trouble);
    },
  };
  return fake;
}

test('a file is sent, looked at, and gone from the list', async () => {
  const own = carrier();
  await sendFiles(own, [file('证书.jpg')], 'cloud://old');
  expect(own.seen).toEqual(['证书.jpg waiting 0', '证书.jpg sending 0', '证书.jpg sending 40', '证书.jpg attaching 100', '']);
  expect(own.attached).toEqual(['证书.jpg cloud://e/f cloud://old']);
});

test('one that stopped half-way waits for another try, which begins where it has to; the next file goes meanwhile', async () => {
  const own = carrier();
  own.sent = offline;
  await sendFiles(own, [file('a.jpg'), file('b.jpg')]);
  expect(own.now.map(({ name, stage, error, canRetry }) => [name, stage, error, canRetry])).toEqual([
    ['a.jpg', 'failed', '网络断了，停在 40%', true],
    ['b.jpg', 'failed', '网络断了，停在 40%', true],
  ]);
  own.sent = { ok: true, data: { fileId: 'cloud://e/f' } };
  own.trouble = offline;
  await retryFile(own, own.now[0]?.key ?? '');
  expect(own.now[0]).toMatchObject({ stage: 'failed', fileId: 'cloud://e/f', error: '网络断了，已经传完，还没有存上' });
  own.trouble = null;
  own.seen.length = 0;
  await retryFile(own, own.now[0]?.key ?? '');
  expect(own.seen).toEqual(['a.jpg waiting 100, b.jpg failed 40', 'a.jpg attaching 100, b.jpg failed 40', 'a.jpg attaching 100, b.jpg failed 40', 'b.jpg failed 40']);
});

test('what is refused is no use to try again; what is dropped is stopped', async () => {
  const own = carrier();
  own.trouble = refused;
  await sendFiles(own, [file('a.jpg')]);
  expect(own.now).toMatchObject([{ stage: 'failed', canRetry: false, error: '图片太小，看不清，没有收' }]);
  const [{ key } = { key: '' }] = own.now;
  await dropFile(own, key);
  expect([own.now, own.stopped]).toEqual([[], [key]]);
});

test('one dropped while it is on its way is attached nowhere', async () => {
  const own = carrier();
  const dropping: Carrier = {
    ...own,
    upload: async () => {
      await dropFile(dropping, own.now[0]?.key ?? '');
      return own.sent;
    },
  };
  await sendFiles(dropping, [file('a.jpg')]);
  expect([own.now, own.attached]).toEqual([[], []]);
});
