import type { Draw } from '../../domain/draw/draw';
import type { Panel } from '../../domain/evaluation/panel';
import { allow, refuse, type Decision } from '../../domain/refusal';
import { draws, panels } from '../../platform/database/collections';
import type { Transaction } from '../../platform/database/transact';

export interface OnDraw {
  readonly panel: Panel;
  readonly draw: Draw;
}

/** A panel and its draw; one that was not frozen has none. */
export async function drawWithin(tx: Transaction, id: string): Promise<Decision<OnDraw, 'notFound' | 'panelState'>> {
  const [panel, draw] = [await tx.get(panels, id), await tx.get(draws, id)];
  if (!panel) return refuse('notFound', { what: '这个专家组' });
  return draw && panel.state !== 'planned' ? allow({ panel, draw }) : refuse('panelState', { state: panel.state });
}
