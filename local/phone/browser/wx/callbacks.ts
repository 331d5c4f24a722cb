/** WeChat's interfaces answer by callbacks when one is given, else by a promise. */

export interface Callbacks<R = unknown> {
  success?: (result: R & Outcome) => void;
  fail?: (error: Outcome) => void;
  complete?: (result: Outcome) => void;
}

export interface Outcome {
  errMsg: string;
  errCode?: number;
}

/** A failure with WeChat's words. `reason` follows `name:fail `. */
export class Refused extends Error {
  constructor(
    readonly reason: string,
    readonly fields: { errCode?: number; errno?: number } = {},
  ) {
    super(reason);
  }
}

type Settled<R> = { isFine: true; result: R & Outcome } | { isFine: false; outcome: Outcome };

async function attempt<R>(name: string, work: () => unknown): Promise<Settled<R>> {
  try {
    const fields = (await work()) as R | undefined;
    return { isFine: true, result: { errMsg: `${name}:ok`, ...fields } as R & Outcome };
  } catch (error) {
    const fields = error instanceof Refused ? error.fields : {};
    const reason = error instanceof Error ? error.message : String(error);
    return { isFine: false, outcome: { errMsg: `${name}:fail ${reason}`, ...fields } };
  }
}

/** WeChat's failures are plain objects, not errors. */
function tell<R>(settled: Settled<R>, { success, fail, complete }: Callbacks<R>): void {
  if (settled.isFine) success?.(settled.result);
  else fail?.(settled.outcome);
  complete?.(settled.isFine ? settled.result : settled.outcome);
}

/**
 * Runs one interface. The result gets `errMsg: 'name:ok'`, a throw becomes `name:fail reason`. With callbacks the caller
 * gets undefined, without them a promise.
 */
export function settle<R extends object>(
  name: string,
  options: Callbacks<R> | undefined,
  work: () => unknown,
): Promise<R & Outcome> | undefined {
  const done = attempt<R>(name, work);
  const { success, fail, complete } = options ?? {};
  if (!success && !fail && !complete) {
    return new Promise(
      (resolve, reject) => void done.then((settled) => tell(settled, { success: resolve, fail: reject })),
    );
  }
  void done.then((settled) => tell(settled, { success, fail, complete }));
  return undefined;
}
