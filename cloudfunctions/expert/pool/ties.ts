import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { cityStaff, discipline } from '../../platform/caller';
import { allExperts } from '../seasonLists';
import { tiesView } from './tiesView';

/** All ties that were declared. */
export const ties = action({
  input: z.strictObject({}),
  allow: [cityStaff, discipline],
  run: async (_input, { role }) => allow(await tiesView(await allExperts(), role)),
});
