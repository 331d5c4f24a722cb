import type { Trouble } from '../../miniprogram/cloud/answer';
import { archiveAll, type Step } from '../../miniprogram/unit/documents/archiving';

const file = { fileId: 'f', name: 'a.zip', url: 'u', size: 1 };
const at = (done: number, whole = false, run = 'r'): Step => ({ run, done, total: 100, restarted: false, file: whole ? file : null });
const trouble = (kind: Trouble['kind'], code: string = kind): Trouble => ({ ok: false, kind, code, message: '', fields: [], number: '' });

/** Answers one after the other; what was asked, seen and waited stands in the result. */
async function played(answers: readonly (Step | Trouble)[], { stopAfter = Infinity, run }: { stopAfter?: number; run?: string } = {}) {
  const asked: (string | undefined)[] = [];
  const seen: number[] = [];
  const waited: number[] = [];
  const came = await archiveAll(
    {
      ask: (current) => {
        asked.push(current);
        const answer = answers[asked.length - 1]!;
        return Promise.resolve('ok' in answer ? answer : { ok: true as const, data: answer });
      },
      onStep: ({ done }) => seen.push(done),
      stopped: () => seen.length >= stopAfter,
      wait: (milliseconds) => Promise.resolve(void waited.push(milliseconds)),
    },
    run,
  );
  return { came, asked, seen, waited };
}

test('asks step after step with the run of the step before', async () => {
  const { came, asked, seen } = await played([at(50), at(100), at(100, true)]);
  expect([came, asked, seen]).toEqual(['done', [undefined, 'r', 'r'], [50, 100, 100]]);
});

test('takes up a run that was stopped', async () => {
  const { asked } = await played([at(100, true, 'r2')], { run: 'r1' });
  expect(asked).toEqual(['r1']);
});

test('waits out a lost network, a fault, many at once; each longer than before', async () => {
  const lost = [trouble('offline'), trouble('fault'), trouble('busy')];
  expect(await played([at(50), ...lost, at(100, true)])).toMatchObject({ came: 'done', waited: [1000, 2000, 4000] });
});

test('gives up where it does not come back, and says why', async () => {
  const { came, waited } = await played(Array.from({ length: 9 }, () => trouble('offline')));
  expect(came).toMatchObject({ kind: 'offline' });
  expect(waited).toEqual([1000, 2000, 4000, 8000]);
});

test('a refusal is not asked again', async () => {
  const { came, asked } = await played([trouble('refused', 'nothingToPrint')]);
  expect([came, asked.length]).toEqual([trouble('refused', 'nothingToPrint'), 1]);
});

test('stops when the person stops it', async () => {
  expect(await played([at(50), at(100), at(100, true)], { stopAfter: 1 })).toMatchObject({ came: 'stopped', seen: [50] });
});
