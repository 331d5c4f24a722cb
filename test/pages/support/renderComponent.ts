import { rmSync } from 'node:fs';
import { prepareComponent } from './prepareComponent';

/** What is used of miniprogram-simulate. Its own types redeclare WeChat's globals, so they stay outside. */
interface Simulate {
  load(path: string, options: { rootPath: string }): string;
  render(id: string, properties: Readonly<Record<string, unknown>>): Rendered;
}

export interface Rendered {
  readonly dom: Element | undefined;
  readonly data: unknown;
  attach(parent: Element): void;
  querySelector(selector: string): Rendered | undefined;
  querySelectorAll(selector: string): Rendered[];
  addEventListener(name: string, listener: () => void): void;
  dispatchEvent(name: string): void;
}

// TDesign asks for the app when it is loaded.
Object.assign(globalThis, { getApp: () => ({}) });
const simulate = jest.requireActual<Simulate>('miniprogram-simulate');
const folders: string[] = [];

/** Renders one of the mini-program's components with these properties, attached to the document. */
export function renderComponent(place: string, properties: Readonly<Record<string, unknown>>): Rendered {
  const { root, path } = prepareComponent(place);
  folders.push(root);
  const component = simulate.render(simulate.load(path, { rootPath: root }), properties);
  component.attach(document.body.appendChild(document.createElement('div')));
  return component;
}

/** What a person reads: all text of the elements that match, one string each, spaces gone at the ends. */
export const textsOf = (component: Rendered, selector: string): string[] =>
  component.querySelectorAll(selector).map(({ dom }) => dom?.textContent.trim() ?? '');

export function removeRendered(): void {
  document.body.replaceChildren();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
