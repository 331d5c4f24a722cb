import { confirmationOf, isConfirmed } from '../domain/nomination/confirmation';
import type { Nomination } from '../domain/nomination/nomination';
import { step } from '../domain/nomination/states';
import { nomineeConfirmationText } from '../domain/wording/changeWords';

/** How the form as it stands is confirmed, '' where it is not: a confirmation of an older revision is none. */
export function confirmedText(nomination: Nomination): string {
  const confirmation = isConfirmed(nomination) ? confirmationOf(nomination) : null;
  return confirmation ? nomineeConfirmationText(confirmation, step(nomination.state, 'dispute').ok) : '';
}
