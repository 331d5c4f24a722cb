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

/**
 * Runs one interface. The result gets `errMsg: 'name:ok'`, a throw becomes `name:fail reason`. With callbacks the caller
 * gets undefined, without them a promise.
 */
export function settle<R extends object>(
  name: string,
  options: Callbacks<R> | undefined,
  work: () => R | void | Promise<R | void>,
): Promise<R & Outcome> | undefined {
  const run = async (): Promise<R & Outcome> => {
    try {
      return { errMsg: `${name}:ok`, ...((await work()) ?? {}) } as R & Outcome;
    } catch (error) {
      const fields = error instanceof Refused ? error.fields : {};
      const reason = error instanceof Error ? error.message : String(error);
      throw { errMsg: `${name}:fail ${reason}`, ...fields };
    }
  };
  const { success, fail, complete } = options ?? {};
  const done = run();
  if (!success && !fail && !complete) return done;
  void done.then(
    (result) => {
      success?.(result);
      complete?.(result);
    },
    (error: Outcome) => {
      fail?.(error);
      complete?.(error);
    },
  );
  return undefined;
}
