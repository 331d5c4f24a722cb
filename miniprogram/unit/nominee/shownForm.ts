/** The form on the screen and the one being written. */
import { fieldLabel, fieldValue } from '../rules/formRules';
import type { Form } from './blankForm';
import { writtenFields, type Draft, type FormField } from './drafts/draft';

/** For setData: the fields that differ from what is shown, each alone, so that a stroke of the pen sends no whole form. */
export function formPatch(shown: Form, written: Form): Record<string, Form[FormField]> {
  const differ = writtenFields.filter((field) => JSON.stringify(shown[field]) !== JSON.stringify(written[field]));
  return Object.fromEntries(differ.map((field) => [`form.${field}`, written[field]]));
}

export interface Unsaved {
  readonly field: string;
  readonly label: string;
  readonly text: string;
}

export const unsavedOf = ({ form }: Draft, fields: readonly FormField[]): Unsaved[] =>
  fields.map((field) => ({ field, label: fieldLabel(field), text: fieldValue(form, field) }));
