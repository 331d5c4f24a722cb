import type { FieldOfWork, Season } from './season';

/** The field of work an occupation is of: the first one that has a word of it, else the last. */
export function fieldOf({ evaluation }: Pick<Season, 'evaluation'>, occupation: string): FieldOfWork {
  const fields = evaluation.fields.value;
  const found = fields.find(({ words }) => words.some((word) => occupation.includes(word))) ?? fields.at(-1);
  if (!found) throw new Error('a season has fields of work');
  return found;
}
