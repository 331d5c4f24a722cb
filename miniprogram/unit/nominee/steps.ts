/** Which step of the form a field stands in, and what is still wrong there. The last step also reads everything over. */
import type { ReplyOf } from '../../../typings/api';

export type Problem = ReplyOf<'unit', 'saveNominee'>['problems'][number];

const fieldsOfSteps: readonly (readonly string[])[] = [
  ['name', 'gender', 'ethnicity', 'birthMonth', 'idType', 'idNumber', 'politicalStatus', 'education', 'phone', 'position', 'inServiceStatement'],
  ['occupation', 'occupationYears', 'skillLevel', 'tier', 'certificateNumber', 'issuingAuthority', 'issuedOn'],
  ['honours', 'results', 'benefits', 'justification'],
  ['levelCertificate', 'photo', 'evidence', 'stampedForm'],
  ['truthStatement'],
];

export const lastStep = fieldsOfSteps.length - 1;

const rootOf = (field: string): string => field.split('.')[0] ?? field;

/** A field that no step knows is shown where everything is read over. */
export function stepOf(field: string): number {
  const step = fieldsOfSteps.findIndex((fields) => fields.includes(rootOf(field)));
  return step === -1 ? lastStep : step;
}

export const countByStep = (problems: readonly Problem[]): number[] =>
  fieldsOfSteps.map((_, step) => problems.filter(({ field }) => stepOf(field) === step).length);
