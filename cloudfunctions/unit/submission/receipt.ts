import * as z from 'zod';
import { mostLines } from '../../domain/nomination/desk';
import { allow, refuse } from '../../domain/refusal';
import { action } from '../../platform/action';
import { unitContact } from '../../platform/caller';
import { packages } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { currentSeason } from '../../platform/season';
import { receiptView } from './receiptView';

/** What was handed in under a receipt's number; another unit's number is as unknown as any other. */
export const receipt = action({
  input: z.strictObject({ number: z.string().min(1).max(40), from: z.int().min(0).max(mostLines).optional() }),
  allow: [unitContact],
  refuses: ['notFound'],
  run: async ({ number, from = 0 }, { unitId }) => {
    const [pack, season] = await Promise.all([get(packages, number), currentSeason()]);
    if (!pack || pack.unitId !== unitId) return refuse('notFound', { what: '这张回执' });
    return allow(receiptView(season, pack, from));
  },
});
