import * as z from 'zod';
import { readPool } from '../../domain/expert/readPool';
import { allow } from '../../domain/refusal';
import { action } from '../../platform/action';
import { countAttempt } from '../../platform/attempts';
import { cityStaff } from '../../platform/caller';
import { transact } from '../../platform/database/transact';
import { fileId } from '../../platform/inputs';
import { currentSeason } from '../../platform/season';
import { uploadedSheet } from '../../platform/sheetUploads';
import { office } from '../office';
import { addToPool } from './addToPool';
import type { PoolImportView } from './views';

const mostInAnHour = 60;
const mostProblems = 200;

/** The pool as a table: its good rows become experts, its bad ones stay out and say why, cell by cell. */
export const importPool = action({
  input: z.strictObject({ fileId }),
  allow: [cityStaff],
  refuses: ['ticketInvalid', 'ticketExpired', 'fileTooLarge', 'tooManyAttempts', 'sheetRefused', 'busy'],
  run: async ({ fileId: file }, caller, { now }) => {
    const uploaded = await uploadedSheet({ fileId: file, owner: office, purpose: 'poolSheet', now });
    if (!uploaded.ok) return uploaded;
    const counted = await transact((tx) => countAttempt(tx, { what: 'import', who: caller.personId, most: mostInAnHour, now }));
    if (!counted.ok) return counted;
    const [season, { readSheets }] = await Promise.all([currentSeason(), import('../../paperwork')]);
    const table = readPool(readSheets(uploaded.value.bytes), season.evaluation.fields.value);
    if (!table.ok) return table;
    const { good, problems } = table.value;
    const added = await addToPool(good, caller, now);
    if (!added.ok) return added;
    const badRows = new Set(problems.map(({ row }) => row)).size;
    const view: PoolImportView = { ...added.value, badRows, problemCount: problems.length, problems: problems.slice(0, mostProblems) };
    return allow(view);
  },
});
