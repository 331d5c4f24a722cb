import { randomBytes } from 'node:crypto';
import { CloudFailure } from '../failure';
import type { Metrics } from '../metrics';
import type { Actions, SdkReply, SdkRequest } from './request';

/** Reads and writes of documents, which the metrics count apart inside a transaction and outside. */
const isDocumentAction = (name: string): boolean => /Document|ReturnDoc/.test(name);

export type Gateway = (request: SdkRequest) => Promise<SdkReply>;

/**
 * Answers requests of the SDK, which come as `POST /admin`. Whatever goes wrong becomes `{ code, message }`; what nobody
 * foresaw is logged and shown without its text.
 */
export const gateway =
  (actions: Actions, metrics: Metrics, log: (problem: unknown) => void): Gateway =>
  async (request) => {
    const requestId = randomBytes(16).toString('hex');
    const name = String(request.action);
    try {
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
      if (action === undefined)
        throw new CloudFailure('INVALID_ACTION', `the local cloud does not know ${name.slice(0, 60)}`);
      metrics.call('transactionId' in request && isDocumentAction(name) ? `${name}:transaction` : name);
      return { requestId, ...(await action(request)) };
    } catch (error) {
      if (error instanceof CloudFailure) return { requestId, code: error.code, message: error.message };
      log(error);
      return { requestId, code: 'SYS_ERR', message: 'internal error of the local cloud' };
    }
  };
