import { emptyForm } from '../../cloudfunctions/domain/form/checkForm';
import { decideSave } from '../../cloudfunctions/domain/nomination/decideSave';
import type { Desk } from '../../cloudfunctions/domain/nomination/desk';
import type { Nomination } from '../../cloudfunctions/domain/nomination/nomination';
import type { NominationState } from '../../cloudfunctions/domain/nomination/states';
import { madeUpDesk } from './madeUpDesk';

/** The ID number's keyed hash on it. */
export const madeUpIdKey = 'id';
const now = '2024-12-05T09:00:00.000+08:00';

/** A nomination that was submitted once and has come to a state, with the claim on its person, and its desk. */
export function madeUpNomination(state: NominationState): { readonly desk: Desk; readonly nomination: Nomination } {
  const saved = decideSave({
    desk: madeUpDesk(), nomination: null, baseRevision: 1, draftKey: null, tier: 'senior', route: 'district', form: emptyForm,
    unchanged: false, lacks: [], now, idKey: madeUpIdKey, nomineeKey: 'key',
  });
  if (!saved.ok) throw new Error(saved.code);
  const nomination: Nomination = { ...saved.value.nomination, state, nominee: 'key', claimId: `2024|${madeUpIdKey}`, reviewer: 'district:150203' };
  const lines = saved.value.desk.lines.map((line) => ({ ...line, state, receipt: 'HZ', due: now }));
  return { desk: { ...saved.value.desk, lines }, nomination };
}
