/** How far each unit has come when the city is opened. Units are meant by their place in the list. */
import type { Tier } from '../../../cloudfunctions/domain/terms';

export type Stage = 'draft' | 'awaitingConfirmation' | 'disputed' | 'confirmed' | 'submitted' | 'returned';
export type Story = Readonly<Partial<Record<Tier, readonly Stage[]>>>;

const submitted = (count: number): Stage[] => Array.from({ length: count }, () => 'submitted');

/** Places in the list of units: approved, then waiting for their district; the others have not heard of it yet. */
export const approvedUnits = 40;
export const pendingUnits = 5;
/** Two people say that they speak for this one. */
export const contestedUnit = approvedUnits + pendingUnits;
/** So many of the approved have stated their headcounts. */
export const statedUnits = 24;

/** Every stage of a submission, and enough at the districts to fill a table. */
export const stories: Readonly<Record<number, Story>> = {
  5: { senior: ['submitted'] },
  7: { excellent: submitted(4), senior: ['submitted'] },
  8: { excellent: [...submitted(3), 'draft'] },
  10: { excellent: ['draft', 'draft'], senior: ['draft'] },
  11: {
    excellent: ['awaitingConfirmation', 'awaitingConfirmation', 'awaitingConfirmation'],
    senior: ['awaitingConfirmation'],
  },
  12: { excellent: ['disputed', 'awaitingConfirmation', 'confirmed'], senior: ['confirmed', 'confirmed'] },
  13: { excellent: [...submitted(4), 'confirmed'], senior: submitted(2), special: ['submitted'] },
  14: { excellent: submitted(3), senior: ['submitted', 'returned'] },
  15: { excellent: ['returned', ...submitted(2), 'disputed'] },
  16: { senior: submitted(3), special: ['confirmed'] },
  17: { excellent: submitted(4) },
  18: { excellent: submitted(2), senior: ['submitted', 'awaitingConfirmation'] },
  21: { excellent: submitted(3), senior: submitted(2) },
  22: { special: ['submitted'] },
  23: { chief: ['submitted'] },
};

/** Of those approved that have none of these, once the season goes on. */
export const furtherStory: Story = { special: ['submitted'], chief: ['submitted'] };
