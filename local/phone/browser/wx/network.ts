import { onPhoneState, phoneState } from '../phoneState';
import { keepFile, keepFileAt } from '../files/tempFiles';
import { Refused, settle, type Callbacks } from './callbacks';

interface RequestOptions extends Callbacks {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  dataType?: string;
}

const status = () => ({ networkType: phoneState().online ? 'wifi' : 'none', isConnected: phoneState().online });

async function fetched({ url, method = 'GET', data, header }: RequestOptions, abort: AbortSignal): Promise<Response> {
  if (!phoneState().online) throw new Refused('网络已断开');
  const address = new URL(url, location.href);
  const sent = method === 'GET' ? undefined : JSON.stringify(data);
  if (method === 'GET' && data)
    Object.entries(data).forEach(([name, value]) => address.searchParams.set(name, String(value)));
  return fetch(address, {
    method,
    headers: { 'content-type': 'application/json', ...header },
    body: sent,
    signal: abort,
  });
}

async function answered(options: RequestOptions, abort: AbortSignal) {
  const response = await fetched(options, abort);
  const text = await response.text();
  let data: unknown = text;
  if (options.dataType !== 'text') {
    try {
      data = JSON.parse(text);
    } catch {
      data = text;
    }
  }
  return { data, statusCode: response.status, header: Object.fromEntries(response.headers), cookies: [] };
}

type NetworkListener = (result: ReturnType<typeof status>) => void;
const listeners = new Set<NetworkListener>();

export function followNetwork(): void {
  onPhoneState((now, before) => now.online !== before.online && listeners.forEach((listener) => listener(status())));
}

export const network = {
  request: (options: RequestOptions) => {
    const controller = new AbortController();
    const done = settle('request', options, () => answered(options, controller.signal));
    const task = {
      abort: () => controller.abort(),
      onHeadersReceived: () => undefined,
      offHeadersReceived: () => undefined,
    };
    return done ? Object.assign(done, task) : task;
  },
  downloadFile: (options: RequestOptions & { filePath?: string }) => {
    const controller = new AbortController();
    const done = settle('downloadFile', options, async () => {
      const response = await fetched(options, controller.signal);
      const name = new URL(options.url, location.href).pathname;
      const content = await response.blob();
      if (options.filePath === undefined) return { tempFilePath: keepFile(content, name), statusCode: response.status };
      keepFileAt(options.filePath, content, options.filePath.split('/').at(-1) ?? name);
      return { filePath: options.filePath, statusCode: response.status };
    });
    const task = {
      abort: () => controller.abort(),
      onProgressUpdate: () => undefined,
      offProgressUpdate: () => undefined,
    };
    return done ? Object.assign(done, task) : task;
  },
  getNetworkType: (options?: Callbacks<ReturnType<typeof status>>) => settle('getNetworkType', options, status),
  onNetworkStatusChange: (listener: NetworkListener) => void listeners.add(listener),
  offNetworkStatusChange: (listener?: NetworkListener) => (listener ? listeners.delete(listener) : listeners.clear()),
};
