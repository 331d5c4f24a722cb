import type { ReplyOf } from '../../../typings/api';

export type Summary = ReplyOf<'unit', 'importSummary'>;
type Problem = Summary['problems'][number];

/** All that is wrong with one row of the table. */
export interface BadRow {
  readonly row: number;
  readonly name: string;
  readonly problems: readonly Pick<Problem, 'cell' | 'title' | 'message'>[];
}

/** Problems by their row, in the order they came in. */
export function groupRows(problems: readonly Problem[]): readonly BadRow[] {
  const rows = new Map<number, Problem[]>();
  for (const problem of problems) rows.set(problem.row, [...(rows.get(problem.row) ?? []), problem]);
  return Array.from(rows, ([row, list]) => ({
    row,
    name: list.find(({ name }) => name !== '')?.name ?? '',
    problems: list.map(({ cell, title, message }) => ({ cell, title, message })),
  }));
}
