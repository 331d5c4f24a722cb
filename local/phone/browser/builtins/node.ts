import type { glassEasel } from 'glass-easel-miniprogram-adapter';

type PropertyType = StringConstructor | NumberConstructor | BooleanConstructor | null;
export type Property = PropertyType | { type: PropertyType; value: unknown };

interface EmitOptions {
  bubbles?: boolean;
  composed?: boolean;
}

/** One instance of a built-in component, as its implementation sees it. */
export interface BuiltInNode {
  component: glassEasel.GeneralComponent;
  /** Its element in the document, e.g. `wx-button`. */
  element: HTMLElement;
  text(name: string): string;
  flag(name: string): boolean;
  number(name: string, fallback?: number): number;
  value(name: string): unknown;
  /** Changes its own property, and with it what `model:` binds. */
  set(name: string, value: unknown): void;
  emit(event: string, detail?: unknown, options?: EmitOptions): void;
  /** Listens to an event of the mini-program (`tap` …) on this node. */
  on(event: string, listener: (event: { detail: unknown; currentTarget: unknown }) => void): void;
}

export interface Handlers {
  /** Called with the new value, also for values given in the template. */
  changed?: Record<string, (value: unknown) => void>;
  attached?(): void;
  detached?(): void;
  /** The element that carries `aria-*`; its own element by default. */
  accessible?: HTMLElement;
  /** What a form collects. */
  field?: { value(): unknown; reset(): void };
}

export interface BuiltIn {
  properties: Record<string, Property>;
  mount?(node: BuiltInNode): Handlers;
}

type Instance = { _$: glassEasel.GeneralComponent; data: Record<string, unknown>; setData(data: object): void };

/** Undefined for an instance that is in no document. */
export function nodeOf(instance: Instance): BuiltInNode | undefined {
  const component = instance._$;
  const element = component.getBackendElement() as unknown as HTMLElement | null;
  if (!element) return undefined;
  const value = (name: string): unknown => instance.data[name];
  return {
    component,
    element,
    value,
    text: (name) => (value(name) === null || value(name) === undefined ? '' : String(value(name))),
    flag: (name) => Boolean(value(name)),
    number: (name, fallback = 0) => {
      const number = Number(value(name) ?? fallback);
      return Number.isFinite(number) ? number : fallback;
    },
    set: (name, next) => instance.setData({ [name]: next }),
    emit: (event, detail = {}, options = {}) => component.triggerEvent(event, detail, options),
    on: (event, listener) => {
      component.addListener(event, listener);
    },
  };
}

/** Joins class names with the prefix of the component in whose template `node` stands. */
export function scopedClasses({ component }: BuiltInNode, names: string): string[] {
  const owner = component.ownerShadowRoot?.getHostNode();
  const wanted = names.split(/\s+/).filter(Boolean);
  if (!owner) return wanted;
  const { styleScope, extraStyleScope } = owner.getComponentOptions();
  const manager = owner.getRootBehavior().ownerSpace.styleScopeManager;
  const scopes = [styleScope, extraStyleScope].filter((scope): scope is number => typeof scope === 'number');
  const prefixes = scopes.map((scope) => manager.queryName(scope) ?? '');
  return wanted.flatMap((name) => prefixes.map((prefix) => (prefix ? `${prefix}--${name}` : name)));
}
