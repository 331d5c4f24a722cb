import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudFailure } from '../failure';
import { parseJsonObject, readBody } from './body';
import { HttpFailure, type LocalReply, type LocalRequest, type Route } from './exchange';
import { words } from './words';

export interface HttpServer {
  readonly port: number;
  close(): Promise<void>;
}

/** `METHOD /exact/path` or, ending in `/*`, everything below; the longest that fits is taken. */
export type Routes = Readonly<Record<string, Route>>;

const openidPattern = /^[A-Za-z0-9_-]{1,64}$/;

/** Serves on the loopback only, to callers that address it as such: no page of another site gets in by a DNS trick. */
export const serveHttp = async (routes: Routes, port: number, log: (problem: unknown) => void): Promise<HttpServer> => {
  const server = createServer((incoming, response) => {
    answer(routes, server, incoming)
      .catch((error: unknown) => failed(error, log))
      .then((reply) => send(response, reply, incoming.method === 'HEAD'))
      .catch(log);
  });
  // Longer than any client keeps a connection, or a request may meet a socket that is just being closed.
  server.keepAliveTimeout = 120_000;
  server.headersTimeout = 125_000;
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const answer = async (routes: Routes, server: Server, incoming: IncomingMessage): Promise<LocalReply> => {
  const { port } = server.address() as AddressInfo;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = incoming.headers;
  if (!own.includes(host) || (origin !== undefined && !own.some((one) => origin === `http://${one}`)))
    throw new HttpFailure(403, 'forbidden', words.forbidden);
  const request = requestOf(incoming);
  const route = routeFor(routes, request);
  if (route === undefined) throw new HttpFailure(404, 'notFound', words.notFound);
  if (route.raw !== undefined) return route.raw(request, incoming);
  const body = await readBody(incoming, route.largestBody ?? 0);
  return route.handler({ ...request, body, json: () => parseJsonObject(body) });
};

const requestOf = (incoming: IncomingMessage): LocalRequest => {
  const url = parseUrl(incoming.url ?? '/');
  const openid = incoming.headers['x-wx-openid'];
  if (openid !== undefined && (typeof openid !== 'string' || !openidPattern.test(openid)))
    throw new HttpFailure(400, 'invalid', words.notSignedIn);
  const body = Buffer.alloc(0);
  return {
    method: incoming.method ?? 'GET',
    path: decode(url.pathname),
    query: url.searchParams,
    headers: incoming.headers,
    openid,
    body,
    json: () => parseJsonObject(body),
  };
};

const parseUrl = (target: string): URL => {
  try {
    return new URL(`http://local${target}`);
  } catch {
    throw new HttpFailure(400, 'invalid', words.notFound);
  }
};

const decode = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new HttpFailure(400, 'invalid', words.notFound);
  }
};

const routeFor = (routes: Routes, { method, path }: LocalRequest): Route | undefined => {
  const asked = method === 'HEAD' ? 'GET' : method;
  const exact = `${asked} ${path}`;
  if (Object.hasOwn(routes, exact)) return routes[exact];
  for (let end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
    const below = `${asked} ${path.slice(0, end)}/*`;
    if (Object.hasOwn(routes, below)) return routes[below];
    if (end === 0) break;
  }
  return undefined;
};

const statuses: Readonly<Record<string, number>> = {
  STORAGE_EXCEED_AUTHORITY: 403,
  STORAGE_FILE_TOO_LARGE: 413,
  FUNCTION_NOT_FOUND: 404,
  TRIGGER_NOT_FOUND: 404,
  FUNCTIONS_EXECUTE_FAIL: 502,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
};

const failed = (error: unknown, log: (problem: unknown) => void): LocalReply => {
  if (error instanceof HttpFailure)
    return { status: error.status, json: { ok: false, code: error.code, message: error.message } };
  if (error instanceof CloudFailure)
    return { status: statuses[error.code] ?? 400, json: { ok: false, code: error.code, message: error.message } };
  log(error);
  return { status: 500, json: { ok: false, code: 'fault', message: words.fault } };
};

const send = (
  response: ServerResponse,
  { status = 200, headers = {}, json, body, stream }: LocalReply,
  headOnly: boolean,
): void => {
  if (response.destroyed) return;
  if (stream !== undefined) return stream(response);
  const content = json === undefined ? (body ?? '') : JSON.stringify(json);
  const type = json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, {
    'cache-control': 'no-store',
    ...type,
    ...headers,
    'content-length': Buffer.byteLength(content),
  });
  response.end(headOnly ? undefined : content);
};
