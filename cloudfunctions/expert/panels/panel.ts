import * as z from 'zod';
import { action } from '../../platform/action';
import { cityStaff, discipline } from '../../platform/caller';
import { panelId } from '../../platform/inputs';
import { showPanel } from './showPanel';

/** One panel, from its plan to its seats. */
export const panel = action({
  input: z.strictObject({ panelId }),
  allow: [cityStaff, discipline],
  refuses: ['notFound'],
  run: ({ panelId: id }, caller) => showPanel(id, caller),
});
