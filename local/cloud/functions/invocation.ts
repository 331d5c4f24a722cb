/** Between the host and a function's process. */
export interface Invocation {
  readonly event: unknown;
  /** WX_OPENID and the like of this call alone: `context.environment`, and process.env while it runs. */
  readonly environment: Readonly<Record<string, string>>;
  readonly requestId: string;
  /** Milliseconds. */
  readonly timeLimit: number;
  readonly memoryLimit: number;
  readonly name: string;
  readonly ahead: number;
}
export type ToProcess = { readonly invoke: Invocation } | { readonly ahead: number };
export type FromProcess = { readonly result: unknown } | { readonly failure: string };
