import type { Instant } from '../beijing';

/** draft: kept while it is filled in. final: handed in. abstained: no tie, and no score either. */
export type SheetState = 'draft' | 'final' | 'abstained';

/** What one expert says of one case. `_id` = `<caseId>|<expertId>`. Nobody but its author reads it until the panel is closed. */
export interface Sheet {
  readonly _id: string;
  readonly season: string;
  readonly panelId: string;
  readonly caseId: string;
  readonly expertId: string;
  readonly state: SheetState;
  /** By criterion, whole points 0–100; a criterion that is not there is not scored yet. */
  readonly scores: Readonly<Record<string, number>>;
  readonly comment: string;
  readonly savedAt: Instant;
  readonly version: number;
}

export const sheetId = (caseId: string, expertId: string): string => `${caseId}|${expertId}`;
