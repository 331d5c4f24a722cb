import { CloudFailure } from '../failure';
import type { Deployed } from './config';
import type { Invocation, ToProcess } from './invocation';
import type { FunctionProcess } from './process';

/** Two cores of a laptop are to be left something; SCF would start as many as there are calls. */
const mostProcesses = 4;
const longestQueue = 500;

interface Waiting {
  readonly go: () => void;
}

/** The processes of one function: idle ones are used again, more are started while all are busy. */
export class Pool {
  private readonly idle: FunctionProcess[] = [];
  private readonly all = new Set<FunctionProcess>();
  private readonly queue: Waiting[] = [];
  private busy = 0;

  constructor(private readonly start: (deployed: Deployed) => FunctionProcess) {}

  async run(deployed: Deployed, invocation: Invocation): Promise<unknown> {
    await this.place();
    const process = this.take(deployed);
    try {
      return await process.run(invocation);
    } finally {
      this.giveBack(process);
    }
  }

  /** Waits until fewer than the most are busy. */
  private async place(): Promise<void> {
    if (this.busy < mostProcesses) return void (this.busy += 1);
    if (this.queue.length >= longestQueue) throw new CloudFailure('FUNCTIONS_LIMIT_EXCEEDED', 'too many calls at once');
    await new Promise<void>((resolve) => this.queue.push({ go: resolve }));
  }

  /** An idle process of what is deployed now; those of an earlier build are ended. */
  private take(deployed: Deployed): FunctionProcess {
    for (let process = this.idle.pop(); process !== undefined; process = this.idle.pop()) {
      if (process.alive && process.deployed.version === deployed.version) return process;
      this.end(process);
    }
    const started = this.start(deployed);
    this.all.add(started);
    return started;
  }

  private giveBack(process: FunctionProcess): void {
    if (process.alive) this.idle.push(process);
    else this.end(process);
    const next = this.queue.shift();
    if (next === undefined) this.busy -= 1;
    else next.go();
  }

  private end(process: FunctionProcess): void {
    process.kill();
    this.all.delete(process);
  }

  tell(message: ToProcess): void {
    for (const process of this.all) process.tell(message);
  }

  close(): void {
    for (const process of [...this.all]) this.end(process);
  }
}
