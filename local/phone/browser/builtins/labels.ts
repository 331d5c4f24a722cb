/** What a tap on a label does to the control it names. */
const controls = new WeakMap<Element, () => void>();

export function registerControl(element: Element, activate: () => void): void {
  controls.set(element, activate);
}

const tags = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea';

/** The control of a label: the one with the id in `for`, else the first inside. */
export function activateLabelled(label: HTMLElement, target: Element | null): void {
  const control = target ?? label.querySelector(tags);
  if (control) controls.get(control)?.();
}
