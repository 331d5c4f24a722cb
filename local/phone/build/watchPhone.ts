import { watch } from 'node:fs';
import type { BuildReport } from '../manifest';
import { buildPhone, type BuildOptions } from './buildPhone';

/** Editors save in several steps. */
const quietMilliseconds = 80;

export interface WatchedPhone extends BuildReport {
  /** Stops watching. */
  close(): void;
}

/**
 * Builds once, then again after every save; an open browser reloads by itself. `built` hears every later build.
 * Watching does not keep the process alive.
 */
export async function watchPhone(
  options: BuildOptions,
  built: (report: BuildReport) => void = () => undefined,
): Promise<WatchedPhone> {
  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  const rebuild = (): void => {
    building = building.then(() => buildPhone(options)).then(built, (error: unknown) => console.error(error));
  };
  const report = await buildPhone(options);
  const watcher = watch(options.root, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, quietMilliseconds);
  });
  watcher.unref();
  const close = (): void => {
    clearTimeout(timer);
    watcher.close();
  };
  return { ...report, close };
}
