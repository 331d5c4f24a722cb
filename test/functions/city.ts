/**
 * A small city on the real embedded cloud for the tests of the functions: one cloud a test file, on a free port and a
 * data folder of its own, with the functions as they are deployed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import database from '../../cloudfunctions/database.json';
import storageRules from '../../cloudfunctions/storage.json';
import { bundles } from '../../local/buildFunctions';
import { inviteFirstAdministrator } from '../../local/bootstrapAdministrator';
import { startCloud, type RunningCloud } from '../../local/cloud/server';
import type { DatabaseDeclaration } from '../../local/cloud/store/declaration';

const keys = { SEAL_KEY: 'a1'.repeat(32), LOOKUP_KEY: 'b2'.repeat(32) };

export interface Refused {
  readonly ok: false;
  readonly code: string;
  readonly message: string;
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
}
export type Reply<T = unknown> = { readonly ok: true; readonly data: T } | Refused;

export interface City {
  readonly cloud: RunningCloud;
  /** The reply whatever it is. */
  call<T = unknown>(
    openid: string | null,
    name: string,
    action: string,
    input?: unknown,
    as?: string,
  ): Promise<Reply<T>>;
  /** The reply's data; a refusal fails the test. */
  get<T>(openid: string | null, name: string, action: string, input?: unknown, as?: string): Promise<T>;
  /** Binds a phone to a WeChat account. */
  signIn(openid: string, phone: string): Promise<void>;
  /** Makes somebody staff the way it is done: the administrator invites, the person accepts. */
  appoint(openid: string, phone: string, role: string, district?: string): Promise<void>;
  /** Uploads a file as that account; gives its id. */
  upload(openid: string, uploadPath: string, content: Uint8Array): Promise<string>;
  /** Lets WeChat send this account one message of what there is to do. */
  allowNotice(openid: string): Promise<void>;
  /** What WeChat delivered to this account. */
  arrived<T>(openid: string): Promise<readonly T[]>;
  /** A round of one of the schedule's timers. */
  round(timer: string): Promise<void>;
  /** Sets the clock; it ticks on from there. */
  at(now: string): void;
  collections(): readonly string[];
  /** Every document of a collection. */
  documents<T>(collection: string): readonly T[];
  /** All there is, to compare before and after; but for some collections. */
  everything(except?: readonly string[]): string;
  /** What the functions have printed, and what the cloud noted of them. */
  logs(): string;
  /** The SDK's calls by kind since the last time. */
  callsOf(work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

const json = { 'content-type': 'application/json' };

async function post<T>(url: string, openid: string | null, body: unknown): Promise<T> {
  const headers = openid ? { ...json, 'x-wx-openid': openid } : json;
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as T;
}

function reading(cloud: RunningCloud): Pick<City, 'collections' | 'documents' | 'everything'> {
  const texts = (name: string): string[] =>
    cloud.store.sqlite
      .all(`SELECT doc FROM ${cloud.store.catalog.require(name).table} ORDER BY id`)
      .map(([doc]) => String(doc));
  const collections = (): string[] => database.collections.map(({ name }) => name);
  return {
    collections,
    documents: <T>(name: string) => texts(name).map((text) => JSON.parse(text) as T),
    everything: (except = []) =>
      JSON.stringify(collections().filter((name) => !except.includes(name)).map((name) => [name, texts(name)])),
  };
}

async function measured(cloud: RunningCloud, work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> {
  await fetch(`${cloud.url}/local/metrics`, { method: 'POST', headers: json, body: '{}' });
  await work();
  const { calls } = (await (await fetch(`${cloud.url}/local/metrics`)).json()) as { calls: Record<string, number> };
  return calls;
}

function speaking(cloud: RunningCloud): Pick<City, 'call' | 'get' | 'signIn' | 'upload' | 'allowNotice' | 'arrived' | 'round'> {
  const call = <T>(
    openid: string | null,
    name: string,
    action: string,
    input: unknown = {},
    as?: string,
  ): Promise<Reply<T>> => post(`${cloud.url}/functions/${name}`, openid, { action, input, ...(as ? { as } : {}) });
  const get = async <T>(...asked: Parameters<typeof call>): Promise<T> => {
    const reply = await call<T>(...asked);
    if (!reply.ok) throw new Error(`${asked[1]}.${asked[2]}: ${JSON.stringify(reply)}`);
    return reply.data;
  };
  return {
    call,
    get,
    async signIn(openid, phone) {
      const { code } = await post<{ code: string }>(`${cloud.url}/local/phone-code`, openid, { phone });
      await get(openid, 'account', 'bindPhone', { code });
    },
    async allowNotice(openid) {
      await post(`${cloud.url}/local/subscriptions`, openid, { templateIds: ['待办事项提醒'] });
    },
    async arrived<T>(openid: string) {
      return (await (await fetch(`${cloud.url}/local/outbox?openid=${openid}`)).json()) as readonly T[];
    },
    async round(timer) {
      const { status } = await fetch(`${cloud.url}/local/timers/schedule/${timer}`, { method: 'POST', headers: json, body: '{}' });
      if (status !== 200) throw new Error(`${timer}: ${status}`);
    },
    async upload(openid, uploadPath, content) {
      const url = `${cloud.url}/local/files?name=${encodeURIComponent(uploadPath)}`;
      const response = await fetch(url, {
        method: 'PUT',
        headers: { 'x-wx-openid': openid },
        body: Buffer.from(content),
      });
      return ((await response.json()) as { fileId: string }).fileId;
    },
  };
}

export const administrator = 'o-admin';

/** The first administrator comes as anywhere: by a code that only the environment's owner can make. */
async function openOffice(cloud: RunningCloud, { signIn, get }: Pick<City, 'signIn' | 'get'>): Promise<void> {
  Object.assign(process.env, cloud.sdkEnvironment);
  const code = await inviteFirstAdministrator(cloud.clock.iso());
  await signIn(administrator, '13900000000');
  if (code.ok) await get(administrator, 'account', 'acceptInvitation', { code: code.value });
}

/** Opens the city with its first administrator. The clock stands at `now`. */
export async function openCity(now = '2024-12-05T09:00:00.000+08:00'): Promise<City> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'gold-city-'));
  Object.assign(process.env, keys);
  const cloud = await startCloud({
    dataDir,
    functionsDir: bundles,
    database: database as DatabaseDeclaration,
    storageRules,
    envId: 'test',
    now,
    environment: keys,
    runTimers: false,
  });
  const close = async (): Promise<void> => {
    await cloud.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  const voice = speaking(cloud);
  try {
    await openOffice(cloud, voice);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    cloud,
    ...voice,
    ...reading(cloud),
    async appoint(openid, phone, role, district) {
      await voice.signIn(openid, phone);
      const invitation = await voice.get<{ code: string }>(administrator, 'account', 'invite', {
        role,
        phone,
        name: '干部',
        ...(district ? { district } : {}),
      });
      await voice.get(openid, 'account', 'acceptInvitation', { code: invitation.code });
    },
    logs: () => readdirSync(path.join(dataDir, 'logs')).map((name) => readFileSync(path.join(dataDir, 'logs', name), 'utf8')).join('\n'),
    at: (moment) => cloud.clock.set(moment),
    callsOf: (work) => measured(cloud, work),
    close,
  };
}
