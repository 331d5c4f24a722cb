import type { Instant } from '../beijing';
import { allow, refuse, type Decision } from '../refusal';
import { unitStateName } from '../wording/names';
import type { Unit } from './unit';

export interface Declining {
  readonly district: string;
  readonly unit: Unit | null;
  readonly reason: string;
  readonly now: Instant;
}

/** The district turns a registration down, with a reason its contact reads and can act on. Twice is recognised (null). */
export function decideDecline({
  district,
  unit,
  reason,
  now,
}: Declining): Decision<Unit | null, 'notFound' | 'wrongState'> {
  if (!unit || unit.district !== district) return refuse('notFound', { what: '这个单位' });
  if (unit.state === 'declined') return allow(null);
  if (unit.state !== 'pending') return refuse('wrongState', { state: unitStateName(unit.state) });
  return allow({ ...unit, state: 'declined', decidedAt: now, decisionReason: reason, version: unit.version + 1 });
}
