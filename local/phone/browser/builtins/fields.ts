import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { BuiltInNode } from './node';

interface Field {
  name(): string;
  value(): unknown;
  reset(): void;
}

const fields = new WeakMap<Element, Field>();

export function registerField(node: BuiltInNode, field: { value(): unknown; reset(): void }): void {
  fields.set(node.element, { name: () => node.text('name'), ...field });
}

type MarkedElement = Element & { __wxElement?: glassEasel.Element };
let formFieldBehavior: { _$: glassEasel.GeneralBehavior } | undefined;

/** `wx://form-field` makes a custom component a field by its `name` and `value`. */
export function setFormFieldBehavior(behavior: unknown): void {
  formFieldBehavior = behavior as { _$: glassEasel.GeneralBehavior };
}

function customField(element: MarkedElement): Field | undefined {
  const component = element.__wxElement as glassEasel.GeneralComponent | undefined;
  if (!formFieldBehavior || !component || typeof component.hasBehavior !== 'function') return undefined;
  if (!component.hasBehavior(formFieldBehavior._$)) return undefined;
  const data = component.data as { name?: string; value?: unknown };
  return { name: () => data.name ?? '', value: () => data.value ?? '', reset: () => undefined };
}

function fieldsOf(form: HTMLElement): Field[] {
  return Array.from(form.querySelectorAll('*')).flatMap((element) => fields.get(element) ?? customField(element) ?? []);
}

/** Name → value of every named field in a form. */
export const collectForm = (form: HTMLElement): Record<string, unknown> =>
  Object.fromEntries(
    fieldsOf(form)
      .filter((field) => field.name())
      .map((field) => [field.name(), field.value()]),
  );

export const resetForm = (form: HTMLElement): void => fieldsOf(form).forEach((field) => field.reset());
