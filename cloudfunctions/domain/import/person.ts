import type { FormProblem, NomineeForm } from '../form/form';
import type { Tier } from '../terms';
import type { ColumnKey } from '../wording/importWords';

/** What is wrong with one cell, in a plain sentence. */
export interface CellProblem {
  /** `D7` */
  readonly cell: string;
  readonly row: number;
  readonly column: ColumnKey;
  /** Whose row it is, '' while nobody knows. */
  readonly name: string;
  readonly message: string;
}

/** One row that holds somebody. */
export interface PersonRow {
  readonly row: number;
  readonly form: NomineeForm;
  readonly tier: Tier | null;
  /** Everything that the form lacks (`checkForm`), what no column holds included. */
  readonly lacks: readonly FormProblem[];
  /** Columns that the row fills in. */
  readonly given: readonly ColumnKey[];
  /** As it was written, for an error sheet; '' where what stood there is not to be trusted. */
  readonly texts: Readonly<Partial<Record<ColumnKey, string>>>;
  /** In the order of the columns; none: it becomes a draft. */
  readonly problems: readonly CellProblem[];
}
