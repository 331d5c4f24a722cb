import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { builtInTags } from '../../build/builtInTags';
import { convertRpx } from '../../rpx';
import { dispatchDomEvent, installGestures } from './gestures';

type BackendElement = glassEasel.domlikeBackend.Element;

const builtIns = new Set(builtInTags);
const ownEvents = new Set(['transitionend', 'animationstart', 'animationiteration', 'animationend']);

/** `view` → `wx-view`, `native-div` (inside a built-in) → `div`, a custom tag keeps its name. */
function tagInDocument(tag: string): string {
  if (tag.startsWith('native-')) return tag.slice('native-'.length);
  return builtIns.has(tag) || !tag.includes('-') ? `wx-${tag}` : tag;
}

function createElement(tag: string): BackendElement {
  const element = document.createElement(tagInDocument(tag));
  const setAttribute = element.setAttribute.bind(element);
  element.setAttribute = (name: string, value: string) =>
    setAttribute(name, name === 'style' ? convertRpx(value) : value);
  return element as unknown as BackendElement;
}

/** Puts glass-easel's nodes into the document; touches, taps and style sheets are handled by the phone itself. */
export class DomBackend extends glassEasel.CurrentWindowBackendContext {
  private readonly heard = new WeakMap<BackendElement, Set<string>>();

  constructor() {
    super();
    this.document = {
      createElement,
      createTextNode: (text) => document.createTextNode(text) as unknown as BackendElement,
      createDocumentFragment: () => document.createDocumentFragment() as unknown as BackendElement,
    };
  }

  override onEvent(): void {
    installGestures();
  }

  /** Sheets are put in force page by page: see pageStyles. */
  override appendStyleSheetPath(): number {
    return 0;
  }

  override disableStyleSheet(): void {}

  override setListenerStats(element: BackendElement, type: string): void {
    if (!ownEvents.has(type)) return;
    const types = this.heard.get(element) ?? new Set<string>();
    this.heard.set(element, types);
    if (types.has(type)) return;
    types.add(type);
    element.addEventListener(type, (event) => {
      event.stopPropagation();
      dispatchDomEvent(event);
    });
  }
}
