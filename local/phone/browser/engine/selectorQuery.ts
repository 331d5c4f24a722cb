import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { guarded } from '../errors';
import { viewOrigin } from '../shell/frame';

interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  context?: boolean;
  node?: boolean;
}
type Result = Record<string, unknown>;
type Listener = (result: Result | Result[] | null) => void;
export interface Owner {
  _$: glassEasel.GeneralComponent;
}
interface Question {
  owner: Owner;
  /** Null asks for the page's visible area. */
  selector: string | null;
  all: boolean;
  fields: Fields;
  listener?: Listener;
}

const rectFields: Fields = { id: true, dataset: true, rect: true, size: true };
const scrollFields: Fields = { id: true, dataset: true, scrollOffset: true };

const domOf = (element: glassEasel.Element): HTMLElement | null =>
  element.getBackendElement() as unknown as HTMLElement | null;

function measure(dom: HTMLElement, fields: Fields): Result {
  const { left, top, right, bottom, width, height } = dom.getBoundingClientRect();
  const origin = viewOrigin();
  const result: Result = {};
  if (fields.rect)
    Object.assign(result, {
      left: left - origin.left,
      right: right - origin.left,
      top: top - origin.top,
      bottom: bottom - origin.top,
    });
  if (fields.size) Object.assign(result, { width, height });
  if (fields.scrollOffset) {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = dom;
    Object.assign(result, { scrollLeft, scrollTop, scrollWidth, scrollHeight });
  }
  const style = fields.computedStyle ? getComputedStyle(dom) : undefined;
  for (const name of fields.computedStyle ?? [])
    result[name] = style?.getPropertyValue(name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`));
  return result;
}

/** A canvas as `type="2d"` gives it: an element with WeChat's additions. */
function canvasNode(dom: HTMLElement | null): unknown {
  const canvas = dom?.querySelector('canvas');
  if (!canvas) return dom;
  return Object.assign(canvas, {
    createImage: () => new Image(),
    requestAnimationFrame: (work: FrameRequestCallback) => requestAnimationFrame(work),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  });
}

function describe(element: glassEasel.Element, fields: Fields): Result {
  const dom = domOf(element);
  const result: Result = dom ? measure(dom, fields) : {};
  if (fields.id) result.id = element.id;
  if (fields.dataset) result.dataset = element.dataset;
  if (fields.mark) result.mark = element.collectMarks();
  if (fields.node || fields.context) result[fields.node ? 'node' : 'context'] = canvasNode(dom);
  const data = (element as glassEasel.GeneralComponent).data as Result | undefined;
  for (const name of fields.properties ?? []) result[name] = data?.[name];
  return result;
}

function viewport(owner: Owner, fields: Fields): Result {
  let host = owner._$;
  while (host.ownerShadowRoot) host = host.ownerShadowRoot.getHostNode();
  const page = domOf(host)?.closest<HTMLElement>('wx-page');
  return { id: '', dataset: {}, ...(page ? measure(page, fields) : {}) };
}

function answer({ owner, selector, all, fields }: Question): Result | Result[] | null {
  if (selector === null) return viewport(owner, fields);
  const shadow = owner._$.getShadowRoot();
  // `>>>` reaches into a component: the last part is looked up inside what the first part finds.
  const [outer = '', inner] = selector.split('>>>').map((part) => part.trim());
  const found = shadow?.querySelectorAll(outer) ?? [];
  const targets = inner
    ? found.flatMap((host) =>
        glassEasel.Component.isComponent(host) ? (host.getShadowRoot()?.querySelectorAll(inner) ?? []) : [],
      )
    : found;
  if (all) return targets.map((target) => describe(target, fields));
  return targets[0] ? describe(targets[0], fields) : null;
}

/** `wx.createSelectorQuery`. Lengths count from the page's visible area. Answers come after the next drawing. */
export class SelectorQuery {
  private readonly questions: Question[] = [];

  constructor(private owner: Owner) {}

  in(owner: Owner): this {
    this.owner = owner;
    return this;
  }

  select = (selector: string) => this.nodes(selector, false);
  selectAll = (selector: string) => this.nodes(selector, true);
  selectViewport = () => this.nodes(null, false);

  private nodes(selector: string | null, all: boolean) {
    const { owner } = this;
    const ask = (fields: Fields, listener?: Listener): this => {
      this.questions.push({ owner, selector, all, fields, listener });
      return this;
    };
    return {
      fields: ask,
      boundingClientRect: (listener?: Listener) => ask(rectFields, listener),
      scrollOffset: (listener?: Listener) => ask(scrollFields, listener),
      node: (listener?: Listener) => ask({ node: true }, listener),
      context: (listener?: Listener) => ask({ context: true }, listener),
    };
  }

  exec(done?: (results: (Result | Result[] | null)[]) => void): this {
    setTimeout(() => {
      const results = this.questions.map((question) => {
        const result = answer(question);
        guarded('SelectorQuery', () => question.listener?.(result));
        return result;
      });
      guarded('SelectorQuery', () => done?.(results));
    });
    return this;
  }
}
