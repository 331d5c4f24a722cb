import * as z from 'zod';
import { deskId } from '../../domain/nomination/desk';
import { allow, refuse } from '../../domain/refusal';
import type { Owner } from '../../domain/unit/decideApprove';
import type { Unit } from '../../domain/unit/unit';
import { action } from '../../platform/action';
import { districtStaff } from '../../platform/caller';
import { desks, units, usccs } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { unitId } from '../../platform/inputs';
import { currentSeason, seasonId } from '../../platform/season';
import { unitPapersOf } from './unitPapers';
import { unitView } from './unitView';

/** Another registration that owns this one's code. */
async function ownerOf({ _id, uscc }: Unit): Promise<Owner | null> {
  const claim = await get(usccs, uscc);
  if (!claim || claim.unitId === _id) return null;
  const [unit, desk] = await Promise.all([get(units, claim.unitId), get(desks, deskId(seasonId, claim.unitId))]);
  return unit && desk ? { unit, desk } : null;
}

/** One registration of the caller's own district. */
export const openUnit = action({
  input: z.strictObject({ unitId }),
  allow: [districtStaff],
  refuses: ['notFound'],
  run: async ({ unitId: id }, { district }) => {
    const unit = await get(units, id);
    if (!unit || unit.district !== district) return refuse('notFound', { what: '这个单位' });
    const [owner, desk] = await Promise.all([ownerOf(unit), get(desks, deskId(seasonId, id))]);
    return allow(unitView(await currentSeason(), unit, owner, await unitPapersOf(desk)));
  },
});
