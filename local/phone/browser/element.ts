type Child = Node | string;

interface Attributes {
  class?: string;
  onclick?: () => void;
  [name: string]: unknown;
}

/** Makes an element: `h('button', { class: 'ok', onclick }, '确定')`. A true attribute is written empty, false and undefined not at all. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), () => (value as () => void)());
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children);
  return element;
}
