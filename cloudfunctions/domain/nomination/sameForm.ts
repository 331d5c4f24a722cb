import { emptyForm } from './checkForm';
import type { Achievement, FormField, NomineeForm } from './form';

const plain = (value: NomineeForm[FormField]): unknown =>
  Array.isArray(value) ? (value as readonly Achievement[]).map(({ title, date, detail }) => [title, date, detail]) : value;

const fields = Object.keys(emptyForm) as FormField[];

/** Whether two normalised forms say the same, field by field; the order in which a store gives them back does not matter. */
export const sameForm = (one: NomineeForm, other: NomineeForm): boolean =>
  JSON.stringify(fields.map((field) => plain(one[field]))) === JSON.stringify(fields.map((field) => plain(other[field])));
