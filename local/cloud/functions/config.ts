import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CloudFailure } from '../failure';

/** A function's config.json, as the developer tools deploy it. */
export interface FunctionConfig {
  readonly openapi: readonly string[];
  /** Seconds, 1 to 60; 3 where it is not said, as in the cloud. */
  readonly timeout: number;
  /** MB. */
  readonly memorySize: number;
  readonly triggers: ReadonlyArray<{ readonly name: string; readonly config: string }>;
}
export interface Deployed {
  readonly name: string;
  readonly directory: string;
  readonly config: FunctionConfig;
  /** Changes whenever the function is built again. */
  readonly version: string;
}

const numberBetween = (value: unknown, least: number, most: number, absent: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, least), most) : absent;

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const triggerOf = (value: unknown): FunctionConfig['triggers'] => {
  const { name, type, config } = recordOf(value);
  return type === 'timer' && typeof name === 'string' && typeof config === 'string' ? [{ name, config }] : [];
};

export const parseConfig = (text: string): FunctionConfig => {
  const config = recordOf(JSON.parse(text));
  const { openapi } = recordOf(config.permissions);
  return {
    openapi: Array.isArray(openapi) ? openapi.filter((one) => typeof one === 'string') : [],
    timeout: numberBetween(config.timeout, 1, 60, 3),
    memorySize: numberBetween(config.memorySize, 64, 3072, 256),
    triggers: Array.isArray(config.triggers) ? config.triggers.flatMap(triggerOf) : [],
  };
};

/** The function as it lies in the directory now. Throws FUNCTION_NOT_FOUND; a folder without config.json is no function. */
export const deployed = (functionsDir: string, name: string): Deployed => {
  const directory = join(functionsDir, name);
  try {
    if (!/^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(name)) throw new Error('no name of a function');
    const files = ['config.json', 'index.js'].map((file) => statSync(join(directory, file)));
    const version = files.map(({ mtimeMs, size }) => `${mtimeMs}/${size}`).join(' ');
    return { name, directory, config: parseConfig(readFileSync(join(directory, 'config.json'), 'utf8')), version };
  } catch {
    throw new CloudFailure(
      'FUNCTION_NOT_FOUND',
      `[FUNCTION_NOT_FOUND] FunctionName parameter could not be found: ${name.slice(0, 60)}`,
    );
  }
};
