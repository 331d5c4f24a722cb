import { fieldLabels, formSections } from '../wording/formWords';
import { paperName } from '../wording/names';
import type { FormField } from './form';
import { paperSlots, type PaperSlot } from '../papers/paper';

const formFields = formSections.flatMap(({ fields }) => fields);

/** What a remark may be about: a field of the form or a slot of its papers. */
export const remarkFields: readonly (FormField | PaperSlot)[] = [...formFields, ...paperSlots];

const isSlot = (field: string): field is PaperSlot => paperSlots.some((slot) => slot === field);
const isField = (field: string): field is FormField => formFields.some((one) => one === field);

export function remarkLabel(field: string): string {
  if (isSlot(field)) return paperName(field);
  return isField(field) ? fieldLabels[field] : field;
}
