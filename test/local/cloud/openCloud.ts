import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloud, type CloudOptions, type RunningCloud } from '../../../local/cloud/server';
import { sdkOf, type Sdk } from './sdk';

export interface Fixture {
  /** The body of `exports.main = async (event, context) => …`, or a whole script when it has `exports`. */
  readonly code: string;
  readonly config?: object;
}
export interface OpenCloud {
  readonly cloud: RunningCloud;
  readonly sdk: Sdk;
  readonly dataDir: string;
  /** A request to the server; `openid` is who calls. */
  request(target: string, options?: RequestInit & { readonly openid?: string }): Promise<Response>;
  deploy(name: string, fixture: Fixture): void;
  /** Ends the server; `again` starts it on the same data. */
  again(options?: Partial<CloudOptions>): Promise<OpenCloud>;
  close(): Promise<void>;
}

export const deployTo = (functionsDir: string, name: string, { code, config = {} }: Fixture): void => {
  mkdirSync(join(functionsDir, name), { recursive: true });
  const script = code.includes('exports') ? code : `exports.main = async (event, context) => ${code};`;
  writeFileSync(join(functionsDir, name, 'index.js'), script);
  writeFileSync(join(functionsDir, name, 'config.json'), JSON.stringify(config));
};

/** The embedded cloud in a folder of its own, with whatever fixtures a test wants deployed. */
export const openCloud = async (
  options: Partial<CloudOptions> = {},
  functions: Readonly<Record<string, Fixture>> = {},
): Promise<OpenCloud> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'cloud-'));
  const functionsDir = options.functionsDir ?? join(dataDir, 'deployed');
  for (const [name, fixture] of Object.entries(functions)) deployTo(functionsDir, name, fixture);
  const defaults = { database: { collections: [] }, storageRules: {}, envId: 'local-env', runTimers: false };
  const cloud = await startCloud({ ...defaults, ...options, dataDir, functionsDir });
  return {
    cloud,
    sdk: sdkOf(cloud.sdkEnvironment),
    dataDir,
    request: (target, { openid, headers, ...rest } = {}) =>
      fetch(`${cloud.url}${target}`, {
        ...rest,
        headers: { ...headers, ...(openid === undefined ? {} : { 'x-wx-openid': openid }) },
      }),
    deploy: (name, fixture) => deployTo(functionsDir, name, fixture),
    again: async (more = {}) => {
      await cloud.close();
      return openCloud({ ...options, ...more, dataDir, functionsDir });
    },
    close: async () => {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** The `code` that the SDK rejects with. */
export const codeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? error.code : error;
  }
  return 'no error';
};
