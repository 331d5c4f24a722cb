import { readdirSync } from 'node:fs';
import type { Clock } from '../clock';
import { CloudFailure } from '../failure';
import { deployed } from '../functions/config';
import type { FunctionHost } from '../functions/host';
import { parseCron, type Cron } from './cron';

/** A pause longer than this (a laptop asleep) is not made up for second by second. */
const mostMissedSeconds = 60;

/** The timer triggers of all deployed functions, against the real wall clock; the functions see the settable one. */
export class Timers {
  private readonly running = new Map<string, Promise<unknown>>();
  private readonly parsed = new Map<string, Cron | undefined>();
  private seen = Math.floor(Date.now() / 1000);
  private next: NodeJS.Timeout | undefined;

  constructor(
    private readonly functionsDir: string,
    private readonly host: FunctionHost,
    private readonly clock: Clock,
    private readonly log: (problem: unknown) => void,
  ) {}

  start(): void {
    this.next = setTimeout(
      () => {
        this.tick(Math.floor(Date.now() / 1000));
        this.start();
      },
      1000 - (Date.now() % 1000),
    );
    this.next.unref();
  }

  stop(): void {
    clearTimeout(this.next);
  }

  /** Starts what is due in the seconds since the last look; what is still running is left out this time. */
  private tick(second: number): void {
    const first = Math.max(this.seen + 1, second - mostMissedSeconds);
    this.seen = second;
    for (const { name, trigger, cron } of this.triggers()) {
      const due = Array.from({ length: second - first + 1 }, (_, at) => (first + at) * 1000).some(cron);
      if (due && !this.running.has(`${name}/${trigger}`)) void this.run(name, trigger).catch(() => undefined);
    }
  }

  private triggers(): Array<{ name: string; trigger: string; cron: Cron }> {
    return this.names().flatMap((name) =>
      this.configured(name).flatMap(({ name: trigger, config }) => {
        const cron = this.cron(name, config);
        return cron === undefined ? [] : [{ name, trigger, cron }];
      }),
    );
  }

  private names(): string[] {
    try {
      return readdirSync(this.functionsDir);
    } catch {
      return [];
    }
  }

  private configured(name: string): ReadonlyArray<{ readonly name: string; readonly config: string }> {
    try {
      return deployed(this.functionsDir, name).config.triggers;
    } catch {
      return [];
    }
  }

  private cron(name: string, config: string): Cron | undefined {
    if (!this.parsed.has(config)) {
      try {
        this.parsed.set(config, parseCron(config));
      } catch (error) {
        this.log(`${name}: ${String(error)}`);
        this.parsed.set(config, undefined);
      }
    }
    return this.parsed.get(config);
  }

  /** Runs one trigger now, after the same one if it is running; gives the function's reply. Throws TRIGGER_NOT_FOUND. */
  async run(name: string, trigger: string): Promise<unknown> {
    if (!this.configured(name).some((one) => one.name === trigger))
      throw new CloudFailure('TRIGGER_NOT_FOUND', `no timer ${trigger} of ${name}`);
    const key = `${name}/${trigger}`;
    for (let before = this.running.get(key); before !== undefined; before = this.running.get(key))
      await before.catch(() => undefined);
    const event = {
      Type: 'Timer',
      TriggerName: trigger,
      Time: new Date(this.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z'),
      Message: '',
    };
    const call = this.host.call(name, event, { source: 'wx_trigger' });
    this.running.set(key, call);
    try {
      return await call;
    } catch (error) {
      this.log(`timer ${key} failed: ${String(error)}`);
      throw error;
    } finally {
      this.running.delete(key);
    }
  }
}
