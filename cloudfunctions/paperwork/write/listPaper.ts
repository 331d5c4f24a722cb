/** A list that a bureau prints: what stands above it, its columns, a table for each tier, who signs, and what is at the foot. */
export interface ListColumn {
  readonly name: string;
  /** Its share of the page's width. */
  readonly share: number;
  readonly left?: boolean;
}

export interface ListPart {
  /** The tier: a sheet's name, a heading. */
  readonly name: string;
  readonly note: string;
  readonly rows: readonly (readonly string[])[];
}

export interface ListPaper {
  readonly title: string;
  readonly facts: readonly string[];
  readonly columns: readonly ListColumn[];
  readonly parts: readonly ListPart[];
  /** Each with room for a seal and a date. */
  readonly signs: readonly string[];
  readonly date: string;
  /** At the foot of each page. */
  readonly foot: string;
  /** Words in place of a table that has nobody. */
  readonly nobody: string;
}
