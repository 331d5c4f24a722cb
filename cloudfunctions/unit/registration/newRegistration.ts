import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { inWeChat } from '../../platform/caller';
import { districtOptions } from './districtOptions';
import type { NewRegistrationView } from './newRegistrationView';

/** What an empty registration form begins with: the districts to choose from, and who is likely to be the contact. */
export const newRegistration = action({
  input: z.strictObject({}),
  allow: [inWeChat],
  run: async (_input, { account }) => allow<NewRegistrationView>({ districts: districtOptions, contactName: account?.name ?? '' }),
});
