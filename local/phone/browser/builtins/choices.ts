import { registerControl } from './labels';
import type { BuiltIn, BuiltInNode, Handlers } from './node';

interface Choice {
  node: BuiltInNode;
  control: HTMLInputElement;
}
const choices = new WeakMap<Element, Choice>();

const inGroup = (group: HTMLElement, tag: string): Choice[] =>
  Array.from(group.querySelectorAll(tag)).flatMap((element) => choices.get(element) ?? []);

/** A native control inside the tag: it can be focused, ticked by keyboard and read aloud. */
function createControl(node: BuiltInNode, type: 'checkbox' | 'radio', role?: string): HTMLInputElement {
  const control = document.createElement('input');
  control.type = type;
  if (role) control.setAttribute('role', role);
  node.element.prepend(control);
  choices.set(node.element, { node, control });
  registerControl(node.element, () => control.click());
  node.element.addEventListener('click', (event) => {
    const isOwn = event.target === control || !(event.target instanceof Element);
    if (!isOwn && !node.flag('disabled') && !node.element.closest('wx-label')) control.click();
  });
  return control;
}

function choiceHandlers(control: HTMLInputElement): Handlers {
  return {
    accessible: control,
    changed: {
      checked: (value) => (control.checked = Boolean(value)),
      disabled: (value) => (control.disabled = Boolean(value)),
      color: (value) => control.style.setProperty('--choice', String(value)),
    },
  };
}

const choiceProperties = {
  value: String,
  checked: Boolean,
  disabled: Boolean,
  color: { type: String, value: '#09bb07' },
} as const;

export const checkbox: BuiltIn = {
  properties: choiceProperties,
  mount(node) {
    const control = createControl(node, 'checkbox');
    control.addEventListener('change', (event) => {
      event.stopPropagation();
      node.set('checked', control.checked);
      node.element.closest('wx-checkbox-group')?.dispatchEvent(new Event('phone-choose'));
    });
    return choiceHandlers(control);
  },
};

export const radio: BuiltIn = {
  properties: choiceProperties,
  mount(node) {
    const control = createControl(node, 'radio');
    control.addEventListener('change', (event) => {
      event.stopPropagation();
      const group = node.element.closest<HTMLElement>('wx-radio-group');
      if (group) inGroup(group, 'wx-radio').forEach((other) => other.node.set('checked', other.control === control));
      group?.dispatchEvent(new Event('phone-choose'));
    });
    return choiceHandlers(control);
  },
};

function group(tag: string, role: string, read: (chosen: string[]) => unknown): BuiltIn {
  return {
    properties: { name: String },
    mount(node) {
      const chosen = (): string[] =>
        inGroup(node.element, tag).flatMap((choice) => (choice.control.checked ? [choice.node.text('value')] : []));
      node.element.setAttribute('role', role);
      node.element.addEventListener('phone-choose', () => node.emit('change', { value: read(chosen()) }));
      const reset = (): void => inGroup(node.element, tag).forEach((choice) => choice.node.set('checked', false));
      return { field: { value: () => read(chosen()), reset } };
    },
  };
}

export const checkboxGroup = group('wx-checkbox', 'group', (chosen) => chosen);
export const radioGroup = group('wx-radio', 'radiogroup', (chosen) => chosen[0] ?? '');

export const switchControl: BuiltIn = {
  properties: {
    name: String,
    checked: Boolean,
    disabled: Boolean,
    type: String,
    color: { type: String, value: '#04be02' },
  },
  mount(node) {
    const control = createControl(node, 'checkbox', 'switch');
    control.addEventListener('change', (event) => {
      event.stopPropagation();
      node.set('checked', control.checked);
      node.emit('change', { value: control.checked });
    });
    return {
      ...choiceHandlers(control),
      field: { value: () => control.checked, reset: () => node.set('checked', false) },
    };
  },
};

export const slider: BuiltIn = {
  properties: {
    name: String,
    min: { type: null, value: 0 },
    max: { type: null, value: 100 },
    step: { type: null, value: 1 },
    value: { type: null, value: 0 },
    disabled: Boolean,
    showValue: Boolean,
    activeColor: { type: String, value: '#1aad19' },
    backgroundColor: { type: String, value: '#e9e9e9' },
    blockSize: null,
    blockColor: null,
  },
  mount(node) {
    const control = document.createElement('input');
    const shown = document.createElement('span');
    control.type = 'range';
    node.element.append(control, shown);
    const redraw = (): void => {
      control.min = node.text('min');
      control.max = node.text('max');
      control.step = node.text('step');
      control.value = node.text('value');
      control.disabled = node.flag('disabled');
      control.style.accentColor = node.text('activeColor');
      shown.hidden = !node.flag('showValue');
      shown.textContent = control.value;
    };
    const report = (name: string) => (event: Event) => {
      event.stopPropagation();
      node.set('value', Number(control.value));
      node.emit(name, { value: Number(control.value) });
    };
    control.addEventListener('input', report('changing'));
    control.addEventListener('change', report('change'));
    redraw();
    const names = ['min', 'max', 'step', 'value', 'disabled', 'showValue', 'activeColor'];
    return {
      accessible: control,
      field: { value: () => Number(control.value), reset: () => node.set('value', node.number('min')) },
      changed: Object.fromEntries(names.map((name) => [name, redraw])),
    };
  },
};
