/** What is wrong with a form as it is being written: the functions' word on what they have, and the same rules on what changed since. */
import { checkForm, normaliseForm } from '../rules/formRules';
import { changedFields, type Draft, type Tier } from './drafts/draft';
import type { Options } from './drafts/options';
import { stepOf, type Problem } from './steps';

/** Where one writes; every other field is filled in by one tap and is judged at once. */
const typedIn: ReadonlySet<string> = new Set([
  'name', 'idNumber', 'phone', 'position', 'occupation', 'occupationYears', 'certificateNumber', 'issuingAuthority', 'justification', 'title', 'detail',
]);

/** `phone`, `honours.0.title` */
export const isTypedIn = (field: string): boolean => typedIn.has(field.replace(/^.*\./, ''));

/** What only the functions can judge: papers, and a number that they have and this phone has not. */
const paperFields: ReadonlySet<string> = new Set(['levelCertificate', 'photo', 'evidence', 'stampedForm']);
const numberFields: ReadonlySet<string> = new Set(['idNumber', 'birthMonth']);

/** Today in Beijing by this phone; the functions go by their own clock. */
export const beijingToday = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export interface Judging {
  readonly options: Options;
  readonly draft: Draft;
  readonly idNumber: string;
  /** The functions have an ID number. */
  readonly hasNumber: boolean;
  /** What the functions said last. */
  readonly said: readonly Problem[];
  readonly today: string;
}

type Levels = Parameters<typeof checkForm>[0]['tiers'];

/** Without a tier no level is wrong for it. */
function levelsOf({ tiers, levels }: Options): Levels {
  const from = (wanted: Tier) => ({ levels: { value: tiers.find(({ tier }) => tier === wanted)?.from ?? levels.map(({ level }) => level) } });
  return { excellent: from('excellent'), senior: from('senior'), special: from('special'), chief: from('chief') };
}

export function problemsNow({ options, draft, idNumber, hasNumber, said, today }: Judging): Problem[] {
  const form = normaliseForm({ ...draft.form, idNumber });
  const unknown = idNumber === '' && hasNumber;
  const changed: readonly string[] = changedFields(draft);
  const here = checkForm({ tiers: levelsOf(options) }, draft.tier || 'senior', form, today).filter(({ field, code }) =>
    unknown && numberFields.has(field) ? false : !(draft.tier === '' && field === 'skillLevel' && code === 'ineligible'),
  );
  const stays = ({ field, code }: Problem): boolean =>
    paperFields.has(field) || (unknown && (numberFields.has(field) || (code === 'implausible' && !changed.includes(field))));
  return [...here, ...said.filter(stays)];
}

export interface Looking {
  readonly visited: readonly boolean[];
  /** Fields that were left once. */
  readonly left: readonly string[];
  /** The field somebody is writing in; what it shows already stays until it is right, and nothing new appears there. */
  readonly typing: string;
  readonly errors: Readonly<Record<string, string>>;
}

/** The first message of each field that shows one: after its step was left, or the field itself with something wrong in it. */
export function errorsShown(problems: readonly Problem[], { visited, left, typing, errors }: Looking): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const { field, code, message } of problems) {
    const due = visited[stepOf(field)] === true || (left.includes(field) && code !== 'missing');
    if (due && !(field === typing && !errors[field])) shown[field] ??= message;
  }
  return shown;
}
