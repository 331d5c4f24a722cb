import * as z from 'zod';
import { deskId } from '../../domain/nomination/desk';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { asksOf } from '../../platform/asks';
import { unitContact } from '../../platform/caller';
import { deskOf } from '../../platform/desks';
import { formsByLine } from '../../platform/formRevisions';
import { cursor } from '../../platform/inputs';
import { currentSeason, seasonId } from '../../platform/season';
import { phoneListView, waitingOf, type Waiting } from './phoneList';

const atOnce = 50;

/** The numbers in the forms: what waits for its nominee has the right one in it. */
async function phonesOf(page: readonly Waiting[]): Promise<ReadonlyMap<string, string>> {
  if (page.length === 0) return new Map();
  const kept = await formsByLine(page.map(({ line }) => line));
  return new Map([...kept].map(([nominationId, { form }]) => [nominationId, form.phone]));
}

/**
 * Nominees who have not confirmed and whom no message reached, with their numbers, fifty a page; or those who were phoned. A
 * cursor is a line's id and stands for its place on the desk, so that a call noted meanwhile shifts nothing.
 */
export const toPhone = action({
  input: z.strictObject({ shown: z.enum(['toPhone', 'phoned']).optional(), cursor: cursor.optional() }),
  allow: [unitContact],
  refuses: ['invalid'],
  run: async ({ shown = 'toPhone', cursor: after }, { unitId }) => {
    const [season, desk, asks] = await Promise.all([currentSeason(), deskOf(unitId), asksOf(deskId(seasonId, unitId))]);
    const from = after === undefined ? 0 : desk.lines.findIndex(({ nominationId }) => nominationId === after) + 1;
    if (after !== undefined && from === 0) return refuse('invalid', { fields: ['cursor'] });
    const later = waitingOf({ lines: desk.lines.slice(from) }, asks).filter(({ contact }) => contact === shown);
    const page = later.slice(0, atOnce);
    const nextCursor = later.length > atOnce ? (page.at(-1)?.line.nominationId ?? null) : null;
    const phones = await phonesOf(page);
    return allow(phoneListView({ season, desk, waiting: waitingOf(desk, asks), page, phones, nextCursor }));
  },
});
