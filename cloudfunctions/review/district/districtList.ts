import * as z from 'zod';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { districtStaff } from '../../platform/caller';
import { showList } from './showList';

/** How the caller's district stands: the ranking with its line, the signatures, what can be forwarded and what stands in the way. */
export const districtList = action({
  input: z.strictObject({}),
  allow: [districtStaff],
  run: async (_, caller, { now }) => allow(await showList(caller, now)),
});
