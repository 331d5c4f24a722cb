import { allow, refuse, type Decision } from '../refusal';
import { mostLines, type Desk, type Line } from '../nomination/desk';

/** A row of a table as the line it would become. */
export interface Candidate {
  readonly row: number;
  readonly line: Line;
}

export interface Known {
  readonly row: number;
  readonly line: Line;
}

export interface Imported {
  readonly desk: Desk;
  readonly added: readonly Candidate[];
  /** Made by the same upload before: the same answer again. */
  readonly again: readonly Known[];
  /** On the desk by another way, and left as they are. */
  readonly alreadyThere: readonly Known[];
}

/** Who stands on a desk, by the three ways of knowing somebody again. */
function knownBy(lines: readonly Line[]): (candidate: Line) => Line | undefined {
  const byId = new Map(lines.map((line) => [line.nominationId, line]));
  const byDraft = new Map(lines.flatMap((line) => (line.draftKey ? [[line.draftKey, line] as const] : [])));
  const byPerson = new Map(lines.flatMap((line) => (line.idKey ? [[line.idKey, line] as const] : [])));
  return ({ nominationId, draftKey, idKey }) =>
    byId.get(nominationId) ?? (draftKey ? byDraft.get(draftKey) : undefined) ?? (idKey ? byPerson.get(idKey) : undefined);
}

/** Adds the rows whose people are not on the desk yet, at its end, as one write. Nobody's line is changed. */
export function decideImport(desk: Desk, candidates: readonly Candidate[]): Decision<Imported, 'tooManyDrafts'> {
  const known = knownBy(desk.lines);
  const found = candidates.flatMap(({ row, line }) => {
    const there = known(line);
    return there ? [{ row, line: there, again: there.nominationId === line.nominationId }] : [];
  });
  const added = candidates.filter(({ line }) => !known(line));
  const lines = [...desk.lines, ...added.map(({ line }) => line)];
  if (added.length > 0 && lines.length > mostLines) return refuse('tooManyDrafts', { most: mostLines });
  return allow({
    desk: added.length > 0 ? { ...desk, version: desk.version + 1, lines } : desk,
    added,
    again: found.filter(({ again }) => again),
    alreadyThere: found.filter(({ again }) => !again),
  });
}
