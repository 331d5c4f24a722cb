import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

export interface Received {
  method: string;
  path: string;
  openid: string;
  body: Buffer;
}
/** Answers what the phone asks of the cloud: JSON, or a status with a text. */
export type Answer = (request: Received) => unknown;

export interface StaticServer {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function sendFile(folder: string, pathname: string, response: ServerResponse): void {
  const file = path.join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

/** Serves a built phone; `answer` stands for the cloud, undefined from it means a file. */
export async function serve(folder: string, answer: Answer = () => undefined): Promise<StaticServer> {
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { pathname } = new URL(request.url ?? '/', 'http://phone');
      const one = {
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        openid: String(request.headers['x-wx-openid'] ?? ''),
        body,
      };
      received.push(one);
      const reply = answer(one);
      if (reply === undefined) return sendFile(folder, pathname, response);
      const status = typeof reply === 'object' && reply !== null && 'status' in reply ? Number(reply.status) : 200;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
