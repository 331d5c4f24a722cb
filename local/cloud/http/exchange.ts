import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** A request to the local server, with its body read already. */
export interface LocalRequest {
  readonly method: string;
  /** Decoded, beginning with `/`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Who is calling in the made-up WeChat; undefined for somebody not signed in. */
  readonly openid: string | undefined;
  readonly body: Buffer;
  /** Throws HttpFailure 400 when the body is no JSON object. */
  json(): Record<string, unknown>;
}

/** One of `json`, `body` and `stream`; without any, an empty answer. */
export interface LocalReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly body?: Buffer | string;
  /** Takes the response over, for what does not end at once (server-sent events, a file). */
  readonly stream?: (response: ServerResponse) => void;
}

export type Handler = (request: LocalRequest) => LocalReply | Promise<LocalReply>;

/** An answer that is no success, in the shape of the contract. */
export class HttpFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface Route {
  readonly handler: Handler;
  /** Bytes of body; what is larger is refused with 413. 0 by default. */
  readonly largestBody?: number;
  /** Reads the body itself; `body` is then empty. */
  readonly raw?: (request: LocalRequest, incoming: IncomingMessage) => Promise<LocalReply>;
}
