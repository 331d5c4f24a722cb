/** An answer of the cloud that is no success: `code` and `message` as the SDK shows them. Never a crash of the server. */
export class CloudFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const invalidParameter = (message: string): CloudFailure => new CloudFailure('INVALID_PARAM', message);

export const requestFailed = (message: string): CloudFailure => new CloudFailure('DATABASE_REQUEST_FAILED', message);

export const duplicateWrite = (collection: string, index: string): CloudFailure =>
  new CloudFailure(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${collection} index: ${index} dup key}]}, {<nil>}]`,
  );

export const transactionConflict = (): CloudFailure =>
  new CloudFailure(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  );

export const transactionGone = (): CloudFailure =>
  new CloudFailure(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.',
  );
