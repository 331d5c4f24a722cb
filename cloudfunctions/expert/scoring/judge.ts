import { ballotId } from '../../domain/evaluation/ballot';
import type { Judged, Judging } from '../../domain/evaluation/decideScore';
import { sheetId, type Sheet } from '../../domain/evaluation/sheet';
import { allow, type Decision, type RefusalCode, type RefusalOf } from '../../domain/refusal';
import type { Season } from '../../domain/season/season';
import type { ExpertCaller } from '../../platform/caller';
import { ballots, panels, sheets } from '../../platform/database/collections';
import { transact, type Transaction } from '../../platform/database/transact';
import { record } from '../../platform/ledger';
import { seasonWithin } from '../../platform/season';
import { ownPanelId } from './ownPanel';
import { sheetView } from './sheetView';
import type { SheetView } from './views';

interface Asked {
  readonly caseId: string;
  readonly version: number;
}

const happened = { draft: 'draftSaved', final: 'scored', abstained: 'abstained' } as const;

/** The record holds scores for whoever replays it, and of a draft none. */
async function write(tx: Transaction, { role }: ExpertCaller, { sheet, ballot, seat }: Judged): Promise<void> {
  const { _id, panelId, caseId, state, scores, savedAt, version, expertId } = sheet;
  await tx.put(sheets, sheet);
  await tx.put(ballots, ballot);
  const facts = { panelId, caseId, seat: seat.seat, ...(state === 'final' ? { scores } : {}) };
  await record(tx, { aggregate: `sheet|${_id}`, seq: version, type: happened[state], at: savedAt, actor: { personId: expertId, role }, facts });
}

/** Loads what stands before this expert, decides and writes: one way for scores and abstentions. */
export async function judge<C extends RefusalCode>(
  caller: ExpertCaller,
  { caseId, version }: Asked,
  now: string,
  decide: (judging: Judging, season: Season) => Decision<Judged | null, C>,
): Promise<Decision<SheetView, C> | RefusalOf<'busy'>> {
  const expertId = caller.personId;
  const panelId = await ownPanelId(expertId, caseId);
  return transact(async (tx) => {
    const season = await seasonWithin(tx);
    const panel = panelId ? await tx.get(panels, panelId) : null;
    const ballot = panel ? await tx.get(ballots, ballotId(panelId, expertId)) : null;
    const sheet: Sheet | null = panel ? await tx.get(sheets, sheetId(caseId, expertId)) : null;
    const decision = decide({ panel, ballot, sheet, expertId, caseId, version, now }, season);
    if (!decision.ok) return decision;
    if (decision.value) await write(tx, caller, decision.value);
    return allow(sheetView(season, caseId, decision.value?.sheet ?? sheet));
  });
}
