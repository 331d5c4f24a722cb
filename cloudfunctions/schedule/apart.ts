import { stopwatch } from '../platform/clock';
import { describeError, writeLog } from '../platform/log';

/** Does one piece of a round. What fails is logged and gives null, so that it holds up no other piece. */
export async function apart<T>(timer: string, work: () => Promise<T>): Promise<T | null> {
  const elapsed = stopwatch();
  try {
    return await work();
  } catch (error) {
    const line = { requestId: '', function: 'schedule', action: timer, outcome: 'fault' };
    writeLog({ ...line, milliseconds: elapsed(), error: describeError(error) });
    return null;
  }
}
