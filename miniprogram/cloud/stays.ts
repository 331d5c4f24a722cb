import { quiet } from './quiet';

/** Waits a moment, for what is asked only for who stays on a page. False once another one is on top, or this one is gone. */
export async function stays(page: { getPageId(): string }): Promise<boolean> {
  await quiet();
  return getCurrentPages().at(-1)?.getPageId() === page.getPageId();
}
