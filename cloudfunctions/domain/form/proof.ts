import { achievementLists, type Achievement, type AchievementList, type NomineeForm } from './form';
import type { Paper } from '../papers/paper';

type Lists = Pick<NomineeForm, AchievementList>;

function keep({ proof = [], ...item }: Achievement, known: ReadonlySet<string>): Achievement {
  const kept = proof.filter((file) => known.has(file));
  return kept.length > 0 ? { ...item, proof: kept } : item;
}

/** A form whose items name only evidence that hangs on its own nomination: what was taken away, or is another's, proves nothing. */
export function withKnownProof<Form extends Lists>(form: Form, papers: readonly Paper[]): Form {
  const known = new Set(papers.filter(({ slot }) => slot === 'evidence').map(({ fileId }) => fileId));
  const kept = Object.fromEntries(achievementLists.map((list) => [list, form[list].map((item) => keep(item, known))]));
  return { ...form, ...kept };
}

/** The titles of the items that a paper proves, in the form's order. */
export const provenBy = (form: Lists, file: string): readonly string[] =>
  achievementLists.flatMap((list) => form[list].filter(({ proof = [] }) => proof.includes(file)).map(({ title }) => title));
