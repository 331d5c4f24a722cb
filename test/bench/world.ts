/** An embedded cloud of its own for the figures, with documents put in directly: what is measured is reading and deciding. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import database from '../../cloudfunctions/database.json';
import storageRules from '../../cloudfunctions/storage.json';
import type { Account } from '../../cloudfunctions/domain/account/person';
import { db } from '../../cloudfunctions/platform/database/connect';
import { accounts, type Collection, type Document } from '../../cloudfunctions/platform/database/collections';
import { bundles } from '../../local/buildFunctions';
import { setAhead } from '../../local/cloud/functions/childClock';
import { startCloud, type RunningCloud } from '../../local/cloud/server';
import type { DatabaseDeclaration } from '../../local/cloud/store/declaration';
import type { Measured } from '../../local/cloud/metrics';

export interface World {
  readonly cloud: RunningCloud;
  /** Puts documents in, a thousand a request. */
  fill<T extends Document>(collection: Collection<T>, documents: readonly T[]): Promise<void>;
  /** What the SDK asked of the database during some work. */
  counted(work: () => Promise<unknown>): Promise<Measured>;
  end(): Promise<void>;
}

export const now = '2024-12-05T09:00:00.000+08:00';

export async function openWorld(): Promise<World> {
  // The actions run in this process, where nobody sets the clock for them.
  setAhead(Date.parse(now) - Date.now());
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const keys = { SEAL_KEY: randomBytes(32).toString('hex'), LOOKUP_KEY: randomBytes(32).toString('hex') };
  const cloud = await startCloud({
    dataDir, functionsDir: bundles, database: database as DatabaseDeclaration, storageRules, envId: 'bench', now, environment: keys,
  });
  Object.assign(process.env, keys, cloud.sdkEnvironment);
  const metrics = async (method: 'GET' | 'POST'): Promise<Measured> =>
    (await fetch(`${cloud.url}/local/metrics`, { method, ...(method === 'POST' ? { body: '{}' } : {}) })).json() as Promise<Measured>;
  return {
    cloud,
    async fill({ name }, documents) {
      for (let at = 0; at < documents.length; at += 1000) await db().collection(name).add(documents.slice(at, at + 1000));
    },
    async counted(work) {
      await metrics('POST');
      await work();
      return metrics('GET');
    },
    async end() {
      await cloud.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a function's process hands to `main` for a caller. */
export const contextOf = (openid: string) => ({
  memory_limit_in_mb: 256,
  time_limit_in_ms: 20_000,
  request_id: 'bench',
  function_version: '$LATEST',
  function_name: 'bench',
  namespace: 'bench',
  environment: JSON.stringify({ WX_OPENID: openid, WX_CONTEXT_KEYS: 'WX_OPENID', TCB_CONTEXT_KEYS: '' }),
});

export const contactAccount = (openid: string, unitId: string): Account => ({
  _id: openid,
  personId: openid.padEnd(32, '0'),
  name: '经办人',
  phoneMasked: '138****0000',
  grants: [{ id: `unitContact.${unitId}`, role: 'unitContact', unitId, place: '某单位', since: now }],
});

export const officerAccount = (openid: string, district: string): Account => ({
  _id: openid,
  personId: openid.padEnd(32, '0'),
  name: '工作人员',
  phoneMasked: '138****0001',
  grants: [{ id: `districtOfficer.${district}`, role: 'districtOfficer', district, place: '昆都仑区', since: now }],
});

export { accounts };
