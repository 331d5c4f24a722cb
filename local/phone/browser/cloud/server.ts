import { phoneState } from '../phoneState';

/** The network is switched off, or the server does not answer. */
class Offline extends Error {}

export interface Person {
  openid: string;
  role: string;
  name: string;
  phone: string;
  unit?: string;
  district?: string;
  /** What a worker's form asks for. */
  idNumber?: string;
  /** What a contact registers the unit with. */
  uscc?: string;
}

/** Asks the server as the person who holds the phone. */
export async function askServer(path: string, init: RequestInit = {}): Promise<Response> {
  if (!phoneState().online) throw new Offline('网络已断开');
  const headers = { ...init.headers, 'x-wx-openid': phoneState().openid };
  try {
    return await fetch(path, { ...init, headers });
  } catch {
    throw new Offline('连不上服务器');
  }
}

export async function postJson<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await askServer(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

/** The people of the made-up city; [] where the server has none. */
export async function listPeople(): Promise<Person[]> {
  const response = await fetch('/local/people').catch(() => undefined);
  return response?.ok ? ((await response.json()) as Person[]) : [];
}
