/** Carries picked files to the functions, one after the other, for whichever component shows them on their way. */
import type { Answer, Trouble } from '../../../cloud/answer';
import type { Picked } from '../../../cloud/pick';
import { again, changed, failedWith, jobIn, jobOf, nextJob, without, type Job } from '../../../components/paper-list/jobs';

export interface Carrier {
  readonly jobs: () => readonly Job[];
  readonly show: (jobs: readonly Job[]) => void;
  readonly upload: (job: Job, onProgress: (percent: number) => void) => Promise<Answer<{ readonly fileId: string }>>;
  readonly stop: (key: string) => void;
  /** Puts the upload where it belongs; gives what stood in the way, or null. */
  readonly attach: (job: Job) => Promise<Trouble | null>;
}

/** Keys of files on their way are for this phone alone. */
let lastKey = 0;
const newKey = (): string => `upload-${(lastKey += 1)}`;

const change = ({ jobs, show }: Carrier, key: string, what: Partial<Job>): void => show(changed(jobs(), key, what));

function fail(carrier: Carrier, key: string, trouble: Trouble): void {
  const job = jobIn(carrier.jobs(), key);
  if (job) change(carrier, key, failedWith(job, trouble));
}

/** Where the file arrived; '' where it did not. */
async function arrive(carrier: Carrier, job: Job): Promise<string> {
  if (job.fileId !== '') return job.fileId;
  const sent = await carrier.upload(job, (percent) => change(carrier, job.key, { percent }));
  if (sent.ok) return sent.data.fileId;
  fail(carrier, job.key, sent);
  return '';
}

async function carry(carrier: Carrier, job: Job): Promise<void> {
  const { key } = job;
  change(carrier, key, { stage: job.fileId === '' ? 'sending' : 'attaching' });
  const fileId = await arrive(carrier, job);
  const arrived = jobIn(carrier.jobs(), key);
  if (fileId === '' || !arrived) return;
  const there: Job = { ...arrived, fileId, percent: 100, stage: 'attaching' };
  change(carrier, key, there);
  const trouble = await carrier.attach(there);
  if (trouble) fail(carrier, key, trouble);
  else carrier.show(without(carrier.jobs(), key));
}

/** Sends what waits. Each call goes on only while nothing else is under way. */
async function work(carrier: Carrier): Promise<void> {
  for (let job = nextJob(carrier.jobs()); job; job = nextJob(carrier.jobs())) await carry(carrier, job);
}

/** Sends picked files; `replaces` is the paper whose place one takes, '' for none. */
export async function sendFiles(carrier: Carrier, files: readonly Picked[], replaces = ''): Promise<void> {
  const chosen = files.map((file) => jobOf(newKey(), file, replaces));
  if (chosen.length > 0) carrier.show([...carrier.jobs(), ...chosen]);
  await work(carrier);
}

export async function retryFile(carrier: Carrier, key: string): Promise<void> {
  const job = jobIn(carrier.jobs(), key);
  if (job) change(carrier, key, again(job));
  await work(carrier);
}

export async function dropFile(carrier: Carrier, key: string): Promise<void> {
  carrier.show(without(carrier.jobs(), key));
  carrier.stop(key);
  await work(carrier);
}
