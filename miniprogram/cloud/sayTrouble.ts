/** Why something was not done, beside the button that was to do it. */
import type { Answer, Trouble } from './answer';

/** `what` did not happen, like 没有存上. */
export function sayTrouble({ kind, message }: Pick<Trouble, 'kind' | 'message'>, what: string): string {
  if (kind === 'offline') return `${what}。现在没有网络，联网后再试一次`;
  return message || `${what}，请再试一次`;
}

/** '' where it was done. */
export const troubleIn = (answer: Answer<unknown>, what: string): string => (answer.ok ? '' : sayTrouble(answer, what));
