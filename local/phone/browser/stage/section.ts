import { h } from '../element';
import type { PhoneHandle } from '../phoneHandle';

/** A part of the panel. `connect` is called for every phone that has started in the frame. */
export interface Section {
  element: HTMLElement;
  connect?(phone: PhoneHandle): void;
}

export function section(title: string, ...content: Node[]): HTMLElement {
  return h('section', { class: 'panel-section' }, h('h2', {}, title), ...content);
}
