/** The only door to the functions. Pages never touch `wx.cloud` themselves. */
import type { ActionName, FunctionName, InputOf, ReplyOf } from '../../typings/api';
import { readFailure, readReply, type Answer } from './answer';
import { chosenGrant } from './grants';

export type { Answer, FieldError, Trouble } from './answer';

/** Actions that change nothing: asking a second time is harmless. */
const reads: ReadonlySet<string> = new Set([
  'home', 'privacy', 'me', 'members', 'duties',
  'explainQuota', 'quotaGuide', 'formOptions', 'registration', 'newRegistration', 'workspace', 'nominees', 'toPhone', 'nominee', 'checkSubmit', 'receipt', 'standing', 'changes', 'documents', 'papers',
  'read', 'status',
  'queue', 'open', 'openUnit', 'reach',
  'pool', 'ties', 'panels', 'panel', 'seats',
  'cases', 'openCase', 'progress', 'ranking', 'fragility',
  'counts', 'districtList', 'meeting', 'candidates',
]);

async function ask<T>(name: FunctionName, event: Readonly<Record<string, unknown>>): Promise<Answer<T>> {
  try {
    const { result, ...envelope } = await wx.cloud.callFunction({ name, data: event });
    return readReply<T>(result, 'requestID' in envelope ? envelope.requestID : '');
  } catch (error) {
    return readFailure(error);
  }
}

/**
 * Calls an action and answers with its data or with what stood in the way; never throws. A read that failed for no fault
 * of the person is tried once more. `as` is the grant to act under, by default the one chosen for that function.
 */
export async function call<F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
  input: InputOf<F, A>,
  as = chosenGrant(name),
): Promise<Answer<ReplyOf<F, A>>> {
  const event = { action, input, ...(as === undefined ? {} : { as }) };
  const answer = await ask<ReplyOf<F, A>>(name, event);
  const again = !answer.ok && answer.kind !== 'refused' && reads.has(action);
  return again ? ask<ReplyOf<F, A>>(name, event) : answer;
}
