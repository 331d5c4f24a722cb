/** What of a form goes to the functions, and when. */
import type { InputOf } from '../../../typings/api';
import type { Form } from './blankForm';

type Saving = InputOf<'unit', 'saveNominee'>;
export type Tier = Saving['tier'];

export interface Written {
  /** This phone's name of the draft: a first save whose answer was lost is known again by it. */
  readonly draftKey: string;
  /** Empty before the first save. */
  readonly nominationId: string;
  readonly revision: number;
  /** '' until it is chosen: no tier is ever assumed, since each takes another place. */
  readonly tier: Tier | '';
  readonly form: Form;
  /** Changed and not yet saved. */
  readonly dirty: Partial<Form>;
  readonly tierChanged: boolean;
}

/** A tier alone makes no nominee. */
export const hasChanges = ({ nominationId, dirty, tierChanged }: Written): boolean =>
  Object.keys(dirty).length > 0 || (tierChanged && nominationId !== '');

/** What to save: the whole form the first time, then only what changed. Null while it has no tier: it waits on the phone. */
export function savingOf({ draftKey, nominationId, revision, tier, form, dirty }: Written): Saving | null {
  if (tier === '') return null;
  return nominationId === '' ? { draftKey, form, tier } : { nominationId, revision, form: dirty, tier };
}
