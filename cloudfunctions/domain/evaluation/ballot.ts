import type { SheetState } from './sheet';

/** One case as its expert's ballot keeps it: all that a close and a ranking must know, so that they open no sheet. */
export interface Mark {
  readonly caseId: string;
  readonly state: SheetState;
  /** 0 to 10000 of a sheet that was handed in, null of any other. */
  readonly total: number | null;
}

/**
 * What one expert has said before one panel; `_id` = `<panelId>|<expertId>`. Scoring writes it and a close writes all of its panel, so that no
 * score slips in behind a close; each expert has an own one, so that seven who score at once wait for nobody.
 */
export interface Ballot {
  readonly _id: string;
  readonly season: string;
  readonly panelId: string;
  readonly expertId: string;
  readonly marks: readonly Mark[];
  readonly version: number;
}

export const ballotId = (panelId: string, expertId: string): string => `${panelId}|${expertId}`;

export const newBallot = ({ _id, season }: { readonly _id: string; readonly season: string }, expertId: string): Ballot => ({
  _id: ballotId(_id, expertId),
  season,
  panelId: _id,
  expertId,
  marks: [],
  version: 0,
});

/** The ballot after one more write, with this mark in place of an earlier one on the same case. */
export const withMark = (ballot: Ballot, mark: Mark): Ballot => ({
  ...ballot,
  marks: [...ballot.marks.filter(({ caseId }) => caseId !== mark.caseId), mark],
  version: ballot.version + 1,
});

export const withoutMark = (ballot: Ballot, caseId: string): Ballot => ({
  ...ballot,
  marks: ballot.marks.filter((mark) => mark.caseId !== caseId),
  version: ballot.version + 1,
});
