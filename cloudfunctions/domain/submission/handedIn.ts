import type { Instant } from '../beijing';
import { lineOf, type Desk } from '../nomination/desk';

/** When the unit last handed something in, on whichever route; null before. */
export const lastHandedIn = ({ receipts }: Desk): Instant | null => receipts.at(-1)?.at ?? null;

/** When a nomination was last handed in; null before. The desk knows it from the commit on, the nomination a little later. */
export function lineHandedIn(desk: Desk, nominationId: string): Instant | null {
  const number = lineOf(desk, nominationId)?.receipt;
  return desk.receipts.find((receipt) => receipt.number === number)?.at ?? null;
}
