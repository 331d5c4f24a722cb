import type { Ballot } from './ballot';
import { seated, seatsBefore, type Panel, type PanelCase } from './panel';

/** How one case fares before its panel. Abstaining is not recusal, and neither is a sheet that has not come yet. */
export interface CaseSheets {
  readonly one: PanelCase;
  /** The sheets that count: handed in by somebody who has a chair and is not recused from the case. */
  readonly valid: readonly { readonly seat: number; readonly expertId: string; readonly total: number }[];
  readonly abstained: number;
  readonly recused: number;
  readonly missing: number;
}

export function caseSheetsOf(panel: Panel, ballots: readonly Ballot[]): CaseSheets[] {
  const all = seated(panel).length;
  const marks = new Map(
    ballots.flatMap(({ expertId, marks: own }) => own.map((mark) => [`${mark.caseId}|${expertId}`, mark] as const)),
  );
  return panel.cases.map((one) => {
    const open = seatsBefore(panel, one);
    const said = open.map(({ seat, expertId }) => ({ seat, expertId, mark: marks.get(`${one.caseId}|${expertId}`) }));
    const valid = said.flatMap(({ seat, expertId, mark }) =>
      mark?.state === 'final' && mark.total !== null ? [{ seat, expertId, total: mark.total }] : [],
    );
    const abstained = said.filter(({ mark }) => mark?.state === 'abstained').length;
    return { one, valid, abstained, recused: all - open.length, missing: open.length - valid.length - abstained };
  });
}
