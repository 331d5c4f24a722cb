/** What an import answers. */
import type { CellProblem } from '../../domain/import/person';

export interface ImportedRow {
  readonly row: number;
  readonly nominationId: string;
  readonly name: string;
}

export interface ImportSummaryView {
  /** How many rows are drafts now, made by this very file. */
  readonly accepted: number;
  readonly rows: readonly ImportedRow[];
  /** People who stood in the list before; nothing of theirs was changed. */
  readonly alreadyThereCount: number;
  /** Those who differ first; `differs` names the columns that say something else than the list. */
  readonly alreadyThere: readonly (ImportedRow & { readonly stateName: string; readonly differs: readonly string[] })[];
  readonly badRows: number;
  readonly problemCount: number;
  readonly problems: readonly (CellProblem & { readonly title: string })[];
  /** Columns that were not read. */
  readonly unused: readonly { readonly cell: string; readonly title: string }[];
  /** Whether `importErrors` has rows to give. */
  readonly errorSheet: boolean;
}
