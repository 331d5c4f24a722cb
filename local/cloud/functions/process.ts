import { fork, type ChildProcess } from 'node:child_process';
import type { WriteStream } from 'node:fs';
import { CloudFailure } from '../failure';
import type { Deployed } from './config';
import type { FromProcess, Invocation, ToProcess } from './invocation';

const executionFailed = (message: string): CloudFailure => new CloudFailure('FUNCTIONS_EXECUTE_FAIL', message);
const timedOut = (seconds: number): CloudFailure =>
  new CloudFailure('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${seconds} seconds`);

/** One warm process of a function. It runs one invocation at a time and is killed when one takes too long. */
export class FunctionProcess {
  private readonly child: ChildProcess;
  private settle: ((answer: FromProcess | CloudFailure) => void) | undefined;
  alive = true;

  constructor(
    readonly deployed: Deployed,
    runtime: string,
    env: Readonly<Record<string, string>>,
    log: WriteStream,
  ) {
    this.child = fork(runtime, [deployed.directory], {
      env: { ...env },
      execArgv: [`--max-old-space-size=${deployed.config.memorySize}`],
      cwd: deployed.directory,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child.stdout?.pipe(log, { end: false });
    this.child.stderr?.pipe(log, { end: false });
    this.child.on('message', (answer: FromProcess) => this.settle?.(answer));
    this.child.on('error', () => this.gone());
    this.child.on('exit', () => this.gone());
  }

  private gone(): void {
    this.alive = false;
    this.settle?.(executionFailed('the process of the function ended'));
  }

  /** Throws FUNCTIONS_EXECUTE_FAIL with the function's own error, or FUNCTIONS_TIME_LIMIT_EXCEEDED. */
  async run(invocation: Invocation): Promise<unknown> {
    const { timeout } = this.deployed.config;
    const answer = await new Promise<FromProcess | CloudFailure>((resolve) => {
      const limit = setTimeout(() => {
        this.settle?.(timedOut(timeout));
        this.kill();
      }, timeout * 1000);
      this.settle = (settled) => {
        clearTimeout(limit);
        this.settle = undefined;
        resolve(settled);
      };
      if (this.alive) this.tell({ invoke: invocation });
      else this.gone();
    });
    if (answer instanceof CloudFailure) throw answer;
    if ('failure' in answer) throw executionFailed(answer.failure);
    return answer.result;
  }

  tell(message: ToProcess): void {
    if (this.alive) this.child.send(message, (error) => error !== null && this.gone());
  }

  kill(): void {
    this.alive = false;
    this.child.kill('SIGKILL');
  }
}
