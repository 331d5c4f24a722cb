import { convertRpx } from '../../rpx';

/** Tags WeChat shows in rich text; others are dropped with what they contain. */
const allowed = new Set(
  ('a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em ' +
    'fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section ' +
    'small span strong sub sup table tbody td tfoot th thead tr tt u ul').split(' '),
);
const attributes = new Set(['class', 'style', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan', 'start', 'type', 'span', 'dir']);

interface RichNode {
  type?: 'node' | 'text';
  name?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
  text?: string;
}

function setAttributes(element: HTMLElement, pairs: Iterable<[string, string]>): void {
  for (const [name, value] of pairs) {
    if (attributes.has(name)) element.setAttribute(name, name === 'style' ? convertRpx(value) : value);
  }
}

function fromJson(node: RichNode): Node[] {
  if (node.type === 'text') return [document.createTextNode(node.text ?? '')];
  const name = (node.name ?? 'div').toLowerCase();
  if (!allowed.has(name)) return [];
  const element = document.createElement(name);
  setAttributes(element, Object.entries(node.attrs ?? {}));
  element.append(...(node.children ?? []).flatMap(fromJson));
  return [element];
}

function fromDocument(node: Node): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
  if (!(node instanceof HTMLElement) || !allowed.has(node.tagName.toLowerCase())) return [];
  const element = document.createElement(node.tagName);
  setAttributes(element, Array.from(node.attributes, ({ name, value }): [string, string] => [name, value]));
  element.append(...Array.from(node.childNodes).flatMap(fromDocument));
  return [element];
}

/** The `nodes` of rich-text, a string or a tree, as elements. Scripts, events and links do not survive. */
export function renderNodes(nodes: unknown): Node[] {
  if (Array.isArray(nodes)) return (nodes as RichNode[]).flatMap(fromJson);
  const parsed = new DOMParser().parseFromString(String(nodes ?? ''), 'text/html');
  return Array.from(parsed.body.childNodes).flatMap(fromDocument);
}
