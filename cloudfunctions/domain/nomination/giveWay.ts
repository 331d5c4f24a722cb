import { allow } from '../refusal';
import type { UnitState } from '../unit/unit';
import { lineOf, withLine, type Desk } from './desk';
import type { Nomination } from './nomination';
import { isWritable, step } from './states';

/** Another nomination that holds the claim on a person, and what the district said of its unit. */
export interface Holder {
  readonly unitState: UnitState;
  readonly desk: Desk;
  readonly nomination: Nomination;
}

export type Displaced = Pick<Holder, 'desk' | 'nomination'>;

const turnedDown: readonly UnitState[] = ['declined', 'superseded'];

/**
 * A unit that the district turned down holds nobody (三, one nomination for one person): whoever confirms elsewhere is free of it,
 * and should it be approved after all, its form has to be confirmed anew. Null where the holder keeps the person.
 */
export function giveWay({ unitState, desk, nomination }: Holder): Displaced | null {
  const line = lineOf(desk, nomination._id);
  if (!line || !turnedDown.includes(unitState) || !isWritable(line.state)) return null;
  const next = line.state === 'confirmed' ? step(line.state, 'complete') : allow(line.state);
  if (!next.ok) return null;
  return {
    desk: withLine(desk, { ...line, state: next.value }),
    nomination: { ...nomination, state: next.value, claimId: null, version: nomination.version + 1 },
  };
}
