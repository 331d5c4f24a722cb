/** One place where every uncaught error of the mini-program arrives. */

type Listener = (message: string) => void;
const listeners = new Set<Listener>();

export function onError(listener: Listener): void {
  listeners.add(listener);
}

function describe(error: unknown): string {
  if (error instanceof Error) return error.stack ?? error.message;
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return String(error.errMsg);
  return String(error);
}

/** Notes an error; the mini-program goes on, as it does in WeChat. */
export function reportError(error: unknown, where = ''): void {
  const message = where ? `${where}: ${describe(error)}` : describe(error);
  window.__mpErrors.push(message);
  console.error(message);
  listeners.forEach((listener) => listener(message));
}

/** Calls what a page author wrote; a throw is reported and gives undefined. */
export function guarded<T>(where: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    reportError(error, where);
    return undefined;
  }
}

export function catchUncaught(): void {
  window.__mpErrors = [];
  addEventListener('error', ({ error, message }) => {
    if (!message.startsWith('ResizeObserver')) reportError(error ?? message);
  });
  addEventListener('unhandledrejection', ({ reason }) => reportError(reason, 'unhandledRejection'));
}
