import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { units } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { currentSeason } from '../../platform/season';
import { districtOptions } from './districtOptions';
import { registrationView } from './registrationView';

/** The caller's own registration as it was handed in, to correct; `register` with the same code hands it in again. */
export const registration = action({
  input: z.strictObject({}),
  allow: [unitContact],
  run: async (_input, { unitId }) => {
    const [season, unit] = await Promise.all([currentSeason(), get(units, unitId)]);
    if (!unit) throw new Error('a contact belongs to a registered unit');
    return allow({ ...registrationView(season, unit), districts: districtOptions });
  },
});
