import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { anyone, unitContact } from '../../platform/caller';
import { currentSeason } from '../../platform/season';
import { formOptionsView } from './formOptionsView';

/** What the form offers to pick from; which level leads to which tier is the season's. A contact also learns under which grant. */
export const formOptions = action({
  input: z.strictObject({}),
  allow: [unitContact, anyone],
  run: async (_input, caller) =>
    allow(formOptionsView(await currentSeason(), caller.role === 'unitContact' ? caller.grant.id : null)),
});
