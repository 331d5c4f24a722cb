import type { glassEasel } from 'glass-easel-miniprogram-adapter';
import { guarded } from '../errors';
import { frame, viewOrigin } from '../shell/frame';
import type { Owner } from './selectorQuery';

interface Options {
  thresholds?: number[];
  initialRatio?: number;
  observeAll?: boolean;
}
interface Margins {
  left?: number;
  right?: number;
  top?: number;
  bottom?: number;
}

const domOf = (element: glassEasel.Element | null | undefined): Element | null =>
  (element?.getBackendElement() as unknown as Element | null | undefined) ?? null;

function relative(rect: DOMRectReadOnly | null): object {
  const { left, top } = viewOrigin();
  if (!rect) return { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };
  const { width, height } = rect;
  return {
    left: rect.left - left,
    top: rect.top - top,
    right: rect.right - left,
    bottom: rect.bottom - top,
    width,
    height,
  };
}

/** `createIntersectionObserver` of a page or component. */
export class MiniIntersectionObserver {
  private observers: IntersectionObserver[] = [];
  private root: string | null = null;
  private margins: Margins = {};

  constructor(
    private readonly owner: Owner,
    private readonly options: Options = {},
  ) {}

  relativeTo(selector: string, margins: Margins = {}): this {
    this.root = selector;
    this.margins = margins;
    return this;
  }

  relativeToViewport(margins: Margins = {}): this {
    this.root = null;
    this.margins = margins;
    return this;
  }

  observe(selector: string, listener: (entry: object) => void): void {
    const shadow = this.owner._$.getShadowRoot();
    const targets = shadow?.querySelectorAll(selector) ?? [];
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.margins;
    const rootMargin = `${top}px ${right}px ${bottom}px ${left}px`;
    const root = this.root ? domOf(shadow?.querySelector(this.root)) : frame().view;
    const observer = new IntersectionObserver((entries) => entries.forEach((entry) => this.tell(entry, listener)), {
      root,
      rootMargin,
      threshold: this.options.thresholds ?? [0],
    });
    for (const target of this.options.observeAll ? targets : targets.slice(0, 1)) {
      const dom = domOf(target);
      if (dom) observer.observe(dom);
    }
    this.observers.push(observer);
  }

  private tell(entry: IntersectionObserverEntry, listener: (entry: object) => void): void {
    const detail = {
      id: entry.target.id,
      dataset: (entry.target as Element & { __wxElement?: glassEasel.Element }).__wxElement?.dataset ?? {},
      intersectionRatio: entry.intersectionRatio,
      intersectionRect: relative(entry.intersectionRect),
      boundingClientRect: relative(entry.boundingClientRect),
      relativeRect: relative(entry.rootBounds),
      time: entry.time,
    };
    guarded('IntersectionObserver', () => listener(detail));
  }

  disconnect(): void {
    this.observers.forEach((observer) => observer.disconnect());
    this.observers = [];
  }
}
