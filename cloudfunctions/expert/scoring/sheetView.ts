import { sayScore } from '../../domain/evaluation/rational';
import type { Sheet } from '../../domain/evaluation/sheet';
import { totalOf } from '../../domain/evaluation/totals';
import type { Season } from '../../domain/season/season';
import { sheetTag } from '../../domain/wording/evaluationWords';
import type { SheetView } from './views';

export function sayTotal(total: number | null | undefined): string {
  return total === null || total === undefined ? '' : `${sayScore({ sum: total, count: 1 })} 分`;
}

export function sheetView({ evaluation }: Season, caseId: string, sheet: Sheet | null): SheetView {
  const state = sheet?.state ?? 'none';
  return {
    caseId,
    version: sheet?.version ?? 0,
    state,
    tag: sheetTag(state),
    totalText: state === 'final' ? sayTotal(totalOf(evaluation, sheet?.scores ?? {})) : '',
    comment: sheet?.comment ?? '',
    criteria: evaluation.criteria.value.map(({ id, name, weight, about }) => ({ id, name, weight, about, points: sheet?.scores[id] ?? null })),
  };
}
