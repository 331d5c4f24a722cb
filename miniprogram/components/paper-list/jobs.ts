/** Files on their way, one after the other. Nothing here knows WeChat: what happens to a file changes a list. */
import type { Trouble } from '../../cloud/answer';

/** waiting: its turn comes. sending: with a percentage. attaching: arrived, being looked at. failed: with the reason. */
export type Stage = 'waiting' | 'sending' | 'attaching' | 'failed';

export interface Job {
  readonly key: string;
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly stage: Stage;
  readonly percent: number;
  /** Where it arrived; '' before. Another try then begins behind the upload. */
  readonly fileId: string;
  /** The paper whose place it takes, '' for none. */
  readonly replaces: string;
  readonly error: string;
  readonly canRetry: boolean;
}

interface File {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

export const jobOf = (key: string, { path, name, size }: File, replaces = ''): Job => ({
  key, path, name, size, replaces, stage: 'waiting', percent: 0, fileId: '', error: '', canRetry: false,
});

export const jobIn = (jobs: readonly Job[], key: string): Job | undefined => jobs.find((job) => job.key === key);
export const without = (jobs: readonly Job[], key: string): readonly Job[] => jobs.filter((job) => job.key !== key);
export const changed = (jobs: readonly Job[], key: string, change: Partial<Job>): readonly Job[] =>
  jobs.map((job) => (job.key === key ? { ...job, ...change } : job));

export const isUnderWay = ({ stage }: Job): boolean => stage === 'sending' || stage === 'attaching';

/** Whose turn it is; undefined while one is under way or nobody waits. */
export const nextJob = (jobs: readonly Job[]): Job | undefined =>
  jobs.some(isUnderWay) ? undefined : jobs.find(({ stage }) => stage === 'waiting');

/** The functions know the upload no more: the file goes again from the beginning, without being chosen again. */
const uploadAgain: readonly string[] = ['ticketInvalid', 'ticketExpired'];

/** What a failure makes of a job: what a rule refuses will be refused again, all else may be tried again. */
export function failedWith({ percent, fileId }: Job, { kind, code, message }: Trouble): Partial<Job> {
  const offline = fileId === '' ? `网络断了，停在 ${percent}%` : '网络断了，已经传完，还没有存上';
  const again = uploadAgain.includes(code);
  return {
    stage: 'failed',
    error: kind === 'offline' ? offline : message || '没有传上，请再试一次',
    canRetry: kind !== 'refused' || again,
    ...(again ? { fileId: '', percent: 0 } : {}),
  };
}

/** Waits for another turn. */
export const again = ({ fileId }: Job): Partial<Job> => ({ stage: 'waiting', error: '', canRetry: false, percent: fileId === '' ? 0 : 100 });

const stages: Readonly<Record<Stage, (job: Job) => string>> = {
  waiting: () => '等前面的传完',
  sending: ({ percent }) => `正在上传 ${percent}%`,
  attaching: () => '已传完，正在检查',
  failed: ({ error }) => error,
};

export const sayStage = (job: Job): string => stages[job.stage](job);

/** 3 份里有 1 份没传上：证书.pdf; '' where all is well. */
export function sayFailed(jobs: readonly Job[]): string {
  const failed = jobs.filter(({ stage }) => stage === 'failed');
  if (jobs.length < 2 || failed.length === 0) return '';
  return `还有 ${failed.length} 份没传上：${failed.map(({ name }) => name).join('、')}`;
}
