/** Uses the city as its people do: over HTTP, with a WeChat account, through the deployed functions. */
import { setTimeout as delay } from 'node:timers/promises';
import type { RefusalCode } from '../../../cloudfunctions/domain/refusal';
import type { Person } from '../city';
import { madeUpPaper } from './paper';

/** What an action answers; each caller knows the fields it reads. */
export type Data = Readonly<Record<string, unknown>>;

export interface Visitor {
  readonly openid: string;
  /** Binds the phone to the WeChat account. */
  signIn(): Promise<void>;
  /** The action's data; null where it refuses with a code that is no surprise. Throws at any other refusal. */
  ask(action: string, input: object, expected?: readonly RefusalCode[]): Promise<Data | null>;
  /** Uploads to where a ticket says, and gives the file id. */
  put(path: string, content: Buffer): Promise<string>;
  /** Uploads a sheet of paper and gives its file id. */
  upload(purpose: 'statement' | 'levelCertificate', name: string): Promise<string>;
}

type Reply =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** The city is busy filling itself: whoever is told 系统繁忙 comes back a little later. */
const tries = 6;
const patience = 100;
const paper = madeUpPaper();

/** A text that an action answered; it is a fault of the city's not to know what it asked for. */
export function textIn(data: Data | null, field: string): string {
  const value = data?.[field];
  if (typeof value !== 'string') throw new Error(`the reply has no ${field}`);
  return value;
}

export function numberIn(data: Data | null, field: string): number {
  const value = data?.[field];
  if (typeof value !== 'number') throw new Error(`the reply has no ${field}`);
  return value;
}

export function listIn(data: Data | null, field: string): readonly Data[] {
  const value = data?.[field];
  if (!Array.isArray(value)) throw new Error(`the reply has no ${field}`);
  return value as Data[];
}

async function send<T>(url: string, openid: string, method: string, body: string | Buffer): Promise<T> {
  const headers = { 'content-type': 'application/json', 'x-wx-openid': openid };
  const response = await fetch(url, { method, headers, body: typeof body === 'string' ? body : new Uint8Array(body) });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** `action` is `function.action`. */
async function askOnce(origin: string, openid: string, action: string, input: object): Promise<Reply> {
  const [name = '', verb] = action.split('.');
  return send<Reply>(`${origin}/functions/${name}`, openid, 'POST', JSON.stringify({ action: verb, input }));
}

export function visitorOf(origin: string, { openid, phone }: Person): Visitor {
  const ask: Visitor['ask'] = async (action, input, expected = []) => {
    for (let attempt = 1; ; attempt++) {
      const reply = await askOnce(origin, openid, action, input);
      if (reply.ok) return reply.data;
      if (expected.some((code) => code === reply.code)) return null;
      if (reply.code !== 'busy' || attempt === tries)
        throw new Error(`${action} as ${openid}: ${reply.code} ${reply.message}`);
      await delay(patience * attempt);
    }
  };
  const put: Visitor['put'] = async (path, content) => {
    const place = `${origin}/local/files?name=${encodeURIComponent(path)}`;
    return textIn(await send<Data>(place, openid, 'PUT', content), 'fileId');
  };
  return {
    openid,
    ask,
    put,
    async signIn() {
      const given = await send<Data>(`${origin}/local/phone-code`, openid, 'POST', JSON.stringify({ phone }));
      await ask('account.bindPhone', { code: textIn(given, 'code') });
    },
    async upload(purpose, name) {
      const ticket = await ask('unit.uploadTicket', { purpose, name, size: paper.length });
      return put(textIn(ticket, 'path'), paper);
    },
  };
}
