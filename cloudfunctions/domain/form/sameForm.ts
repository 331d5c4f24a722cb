import type { Achievement, NomineeForm } from './form';

const plain = (list: readonly Achievement[]): readonly string[][] =>
  list.map(({ title, date, detail, proof = [] }) => [title, date, detail, ...proof]);

function canonical({ honours, results, benefits, ...rest }: NomineeForm): string {
  const fields = Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([fields, plain(honours), plain(results), plain(benefits)]);
}

/** Whether two normalised forms say the same; the order in which a store gives fields back does not matter. */
export const sameForm = (one: NomineeForm, other: NomineeForm): boolean => canonical(one) === canonical(other);
