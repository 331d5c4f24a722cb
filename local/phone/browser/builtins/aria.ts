import type { BuiltInNode, Property } from './node';

const names = [
  'role', 'label', 'hidden', 'selected', 'disabled', 'controls', 'checked', 'expanded', 'live', 'modal', 'current',
  'valuenow', 'valuemin', 'valuemax', 'valuetext', 'required', 'invalid', 'describedby', 'labelledby', 'busy',
  'orientation', 'haspopup', 'level', 'atomic', 'readonly', 'posinset', 'setsize', 'roledescription', 'multiline',
  'pressed', 'sort', 'details', 'errormessage', 'owns', 'multiselectable', 'relevant', 'activedescendant',
];
/** What a person reaches with the keyboard. */
const focusable = new Set(['button', 'link', 'tab', 'checkbox', 'radio', 'switch', 'option', 'menuitem', 'combobox']);

const propertyOf = (name: string): string => `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`;

export const ariaProperties: Record<string, Property> = Object.fromEntries(names.map((name) => [propertyOf(name), null]));

function apply(node: BuiltInNode, target: HTMLElement, name: string, value: unknown): void {
  const attribute = name === 'role' ? 'role' : `aria-${name}`;
  const absent = value === null || value === undefined || value === '' || (name === 'hidden' && value === false);
  if (absent) target.removeAttribute(attribute);
  else target.setAttribute(attribute, String(value));
  if (name === 'role' && focusable.has(String(value)) && target === node.element) target.tabIndex = 0;
}

/** `aria-label` … of the template become attributes of `target`. */
export function ariaHandlers(node: BuiltInNode, target: HTMLElement): Record<string, (value: unknown) => void> {
  return Object.fromEntries(names.map((name) => [propertyOf(name), (value) => apply(node, target, name, value)]));
}
