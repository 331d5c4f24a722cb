import type { Desk, UnitPaper } from '../../domain/nomination/desk';
import { freed } from '../../domain/papers/paperPlace';
import { lastHandedIn } from '../../domain/submission/handedIn';
import type { UnitContact } from '../../platform/caller';
import type { Transaction } from '../../platform/database/transact';
import { saveDesk } from '../../platform/desks';
import { dispose } from '../../platform/disposables';

export interface UnitPaperChange {
  readonly caller: UnitContact;
  readonly desk: Desk;
  readonly papers: readonly UnitPaper[];
  readonly type: 'unitPaperAttached' | 'unitPaperDetached';
  readonly now: string;
}

/** Writes the unit's own papers; the same ones again change nothing. */
export async function changeUnitPapers(tx: Transaction, { caller, desk, papers, type, now }: UnitPaperChange): Promise<Desk> {
  if (papers === desk.papers) return desk;
  const changed = { ...desk, papers, version: desk.version + 1 };
  const facts = { papers: papers.map(({ slot, fileId, hash }) => ({ slot, fileId, hash })) };
  await saveDesk(tx, changed, { type, at: now, actor: caller, facts });
  await dispose(tx, freed(desk.papers, papers, lastHandedIn(desk)), now);
  return changed;
}
