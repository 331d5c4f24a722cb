import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../clock';
import { CloudFailure } from '../failure';
import { deployed } from './config';
import { Pool } from './pool';
import { FunctionProcess } from './process';
import { buildRuntime } from './runtime';

/** SCF's limit for an event and for a reply. */
export const largestEvent = 6 * 1024 * 1024;

export interface Caller {
  readonly openid?: string | undefined;
  /** As in TCB_SOURCE: `wx_client`, with `,scf` for each function in between; `wx_trigger` for a timer. */
  readonly source: string;
}
export interface HostOptions {
  readonly dataDir: string;
  readonly functionsDir: string;
  readonly clock: Clock;
  readonly appId: string;
  readonly envId: string;
  /** The same for every invocation: where the cloud is and its keys. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs the deployed bundles in processes of their own. What they print goes to `logs/<name>.log` in the data directory. */
export class FunctionHost {
  private readonly pools = new Map<string, Pool>();
  private readonly logs = new Map<string, WriteStream>();
  private readonly running = new Map<string, { readonly name: string; readonly caller: Caller }>();
  private readonly runtime: string;

  constructor(private readonly options: HostOptions) {
    mkdirSync(join(options.dataDir, 'logs'), { recursive: true });
    this.runtime = buildRuntime(options.dataDir);
    options.clock.onChange(() => this.pools.forEach((pool) => pool.tell({ ahead: options.clock.ahead() })));
  }

  /** The function's own reply. Throws FUNCTION_NOT_FOUND, FUNCTIONS_EXECUTE_FAIL, FUNCTIONS_TIME_LIMIT_EXCEEDED. */
  async call(name: string, event: unknown, caller: Caller): Promise<unknown> {
    const found = deployed(this.options.functionsDir, name);
    const token = randomUUID();
    const { timeout, memorySize } = found.config;
    this.running.set(token, { name, caller });
    try {
      const result = await this.pool(name).run(found, {
        event,
        environment: this.environmentOf(caller, token),
        requestId: randomUUID(),
        timeLimit: timeout * 1000,
        memoryLimit: memorySize,
        name,
        ahead: this.options.clock.ahead(),
      });
      if (Buffer.byteLength(JSON.stringify(result)) > largestEvent)
        throw new CloudFailure('FUNCTIONS_EXECUTE_FAIL', 'the reply is larger than 6 MB');
      return result;
    } catch (error) {
      this.log(name).write(`${this.options.clock.iso()} ${error instanceof Error ? error.message : String(error)}\n`);
      throw error;
    } finally {
      this.running.delete(token);
    }
  }

  /** The running invocation that a token of WeChat's open APIs was given to. */
  invocation(token: unknown): { readonly name: string; readonly caller: Caller } | undefined {
    return typeof token === 'string' ? this.running.get(token) : undefined;
  }

  mayUse(name: string, api: string): boolean {
    return deployed(this.options.functionsDir, name).config.openapi.includes(api);
  }

  private environmentOf({ openid, source }: Caller, token: string): Record<string, string> {
    const { appId, envId } = this.options;
    const wx = { ...(openid === undefined ? {} : { WX_OPENID: openid }), WX_APPID: appId, WX_API_TOKEN: token };
    const tcb = { TCB_ENV: envId, TCB_SOURCE: source };
    const trigger: Record<string, string> = source === 'wx_trigger' ? { TRIGGER_SRC: 'timer' } : {};
    return {
      ...wx,
      ...tcb,
      ...trigger,
      WX_CONTEXT_KEYS: Object.keys(wx).join(),
      TCB_CONTEXT_KEYS: Object.keys(tcb).join(),
    };
  }

  private pool(name: string): Pool {
    const known = this.pools.get(name);
    if (known !== undefined) return known;
    const pool = new Pool(
      (found) => new FunctionProcess(found, this.runtime, this.options.environment, this.log(name)),
    );
    this.pools.set(name, pool);
    return pool;
  }

  private log(name: string): WriteStream {
    const known = this.logs.get(name);
    if (known !== undefined) return known;
    const stream = createWriteStream(join(this.options.dataDir, 'logs', `${name}.log`), { flags: 'a' });
    this.logs.set(name, stream);
    return stream;
  }

  close(): void {
    this.pools.forEach((pool) => pool.close());
    this.logs.forEach((stream) => stream.end());
  }
}
