import { openTypes } from './openTypes';
import { collectForm, resetForm } from './fields';
import { activateLabelled, registerControl } from './labels';
import type { BuiltIn, BuiltInNode } from './node';

const properties = {
  size: { type: String, value: 'default' },
  type: { type: String, value: 'default' },
  plain: Boolean,
  disabled: Boolean,
  loading: Boolean,
  formType: String,
  openType: String,
  lang: String,
  sessionFrom: String,
  sendMessageTitle: String,
  sendMessagePath: String,
  sendMessageImg: String,
  appParameter: String,
  showMessageCard: Boolean,
  phoneNumberNoQuotaToast: Boolean,
  activityType: null,
  entrancePath: String,
  needShowEntrance: Boolean,
} as const;

function submitForm(node: BuiltInNode): void {
  const form = node.element.closest<HTMLElement>('wx-form');
  const type = node.text('formType');
  if (!form || !type) return;
  if (type === 'reset') resetForm(form);
  form.dispatchEvent(new CustomEvent(`phone-${type}`, { detail: { value: collectForm(form) } }));
}

export const button: BuiltIn = {
  properties,
  mount(node) {
    const { element } = node;
    element.setAttribute('role', 'button');
    element.tabIndex = 0;
    const reflect = (name: string) => (value: unknown) => {
      element.toggleAttribute(`data-${name}`, Boolean(value));
      if (name === 'disabled') element.setAttribute('aria-disabled', String(Boolean(value)));
    };
    node.on('tap', () => {
      if (node.flag('disabled')) return;
      submitForm(node);
      openTypes[node.text('openType')]?.(node);
    });
    registerControl(element, () => element.click());
    return {
      changed: {
        disabled: reflect('disabled'),
        loading: reflect('loading'),
        plain: reflect('plain'),
        size: (value) => element.setAttribute('data-size', String(value)),
        type: (value) => element.setAttribute('data-type', String(value)),
      },
    };
  },
};

export const form: BuiltIn = {
  properties: { reportSubmit: Boolean, reportSubmitTimeout: null },
  mount(node) {
    for (const type of ['submit', 'reset']) {
      node.element.addEventListener(`phone-${type}`, (event) => {
        event.stopPropagation();
        node.emit(type, type === 'submit' ? (event as CustomEvent).detail : {}, { bubbles: true });
      });
    }
    return {};
  },
};

export const label: BuiltIn = {
  properties: { for: String },
  mount(node) {
    node.element.addEventListener('click', (event) => {
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea, wx-button')) return;
      const id = node.text('for');
      const named = id ? node.component.ownerShadowRoot?.querySelector(`#${id}`) : null;
      activateLabelled(node.element, (named?.getBackendElement() as unknown as Element | undefined) ?? null);
    });
    return {};
  },
};
