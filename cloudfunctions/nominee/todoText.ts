import type { Nomination } from '../domain/nomination/nomination';
import { endingSentence } from '../domain/wording/endings';
import { forNominee } from '../domain/wording/states';

/** What its nominee is to do now; of one that ended, why, in a plain sentence. */
export const todoText = ({ ended, state }: Nomination): string =>
  (ended && endingSentence(ended.why)) || forNominee(state);
