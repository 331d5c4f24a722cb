import type { Store } from '../store/store';
import { textOf, type Actions } from './request';

/** Beginning and ending a transaction; what is done in between says its id. */
export const transactionActions = ({ transactions }: Store): Actions => ({
  'database.startTransaction': () => ({ transactionId: transactions.begin() }),
  'database.commitTransaction': (request) => {
    transactions.commit(request.transactionId);
    return {};
  },
  'database.abortTransaction': (request) => {
    const id = textOf(request, 'transactionId');
    transactions.orAbort(id, () => transactions.abort(id));
    return {};
  },
});
