import type { Evaluation } from '../season/season';
import { above, atLeast, lineOf, nothingMoved, standAt, type Line, type Moved } from './line';
import { gather, keysFor } from './scoreKeys';
import type { Standing } from './standings';

export interface JudgedCase {
  readonly caseId: string;
  /** The sheets that count, one for each expert. */
  readonly sheets: readonly { readonly expertId: string; readonly total: number }[];
}

export interface Shift {
  readonly caseId: string;
  readonly from: Standing;
  readonly to: Standing;
}

/** What would be otherwise at the line without one expert. */
export interface LeftOut {
  readonly expertId: string;
  /** How many cases of the tier carry a sheet of theirs. */
  readonly cases: number;
  /** Whose standing would change, in the order of the ranking. */
  readonly shifts: readonly Shift[];
}

interface Field {
  readonly ids: readonly string[];
  /** Falling. */
  readonly keys: Float64Array;
  readonly line: Line;
  readonly places: number;
}

/** Rising ranges of positions without those that moved. */
function* stayed(from: number, to: number, { positions }: Moved): Generator<number> {
  let passed = 0;
  for (let position = from; position < to; position += 1) {
    while ((positions[passed] ?? Infinity) < position) passed += 1;
    if (positions[passed] !== position) yield position;
  }
}

/** Those who moved, and of the others those between the old line and the new one: nobody else can stand otherwise. */
function shiftsOf({ ids, keys, line, places }: Field, moved: Moved): Shift[] {
  const now = lineOf(keys, moved, places);
  const shifts: { position: number; from: Standing; to: Standing }[] = [];
  const note = (position: number, key: number): void => {
    const [from, to] = [standAt(line, keys[position] ?? 0), standAt(now, key)];
    if (from !== to) shifts.push({ position, from, to });
  };
  moved.positions.forEach((position, index) => note(position, moved.keys[index] ?? 0));
  if (now.key !== line.key || now.atKey !== line.atKey) {
    const [first, end] = [above(keys, Math.max(now.key, line.key)), atLeast(keys, Math.min(now.key, line.key))];
    for (const position of stayed(first, end, moved)) note(position, keys[position] ?? 0);
  }
  return shifts
    .sort((a, b) => a.position - b.position)
    .map(({ position, from, to }) => ({ caseId: ids[position] ?? '', from, to }));
}

/**
 * For each expert of one tier: who would be in or out, or tied at the line, had that expert given no sheet at all. Only the expert's own cases
 * get other results; the ranking is made once.
 */
export function fragilityOf({ trimFrom }: Pick<Evaluation, 'trimFrom'>, cases: readonly JudgedCase[], places: number): LeftOut[] {
  const toKey = keysFor(trimFrom.value, new Set(cases.map(({ sheets }) => sheets.length)));
  const ranked = cases
    .map(({ caseId, sheets }) => ({ caseId, sheets, gathered: gather(sheets.map(({ total }) => total)) }))
    .map((one) => ({ ...one, key: toKey.whole(one.gathered) }))
    .sort((a, b) => b.key - a.key || (a.caseId < b.caseId ? -1 : 1));
  const keys = Float64Array.from(ranked, ({ key }) => key);
  const field: Field = { ids: ranked.map(({ caseId }) => caseId), keys, line: lineOf(keys, nothingMoved, places), places };
  const moves = new Map<string, { positions: number[]; keys: number[] }>();
  ranked.forEach(({ sheets, gathered }, position) => {
    for (const { expertId, total } of sheets) {
      const own = moves.get(expertId) ?? { positions: [], keys: [] };
      moves.set(expertId, own);
      own.positions.push(position);
      own.keys.push(toKey.without(gathered, total));
    }
  });
  return [...moves]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([expertId, { positions, keys: fresh }]) => ({
      expertId,
      cases: positions.length,
      shifts: shiftsOf(field, { positions: Int32Array.from(positions), keys: Float64Array.from(fresh) }),
    }));
}
