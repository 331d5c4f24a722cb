import { glassEasel, MiniProgramEnv, type AssociatedBackend, type CodeSpace } from 'glass-easel-miniprogram-adapter';
import type { ComponentEntry, Manifest, StyleIsolation } from '../../manifest';
import { reportError } from '../errors';
import { DomBackend } from './backend';

type Definition = Record<string, unknown> & {
  behaviors?: unknown[];
  options?: { styleIsolation?: StyleIsolation; addGlobalClass?: boolean };
};
type Templates = Record<string, unknown>;
type AnyFunction = (...input: never[]) => unknown;

export interface Engine {
  space: CodeSpace;
  backend: AssociatedBackend;
  formField: unknown;
}

/** glass-easel has no `ready` of its own: it is fired once, after a component is attached. */
function addReady(space: CodeSpace): void {
  const called = new WeakSet<object>();
  const behavior = space
    .getComponentSpace()
    .define()
    .lifetime('attached', function (this: glassEasel.GeneralComponent | { _$: glassEasel.GeneralComponent }) {
      const component = '_$' in this ? this._$ : this;
      queueMicrotask(() => {
        if (called.has(component)) return;
        called.add(component);
        component.triggerLifetime('ready', []);
      });
    })
    .registerBehavior();
  space.setOverallBehavior(behavior);
}

/** Ids stay as written on pages, where people and style sheets look for them; inside components they are prefixed. */
function keepPageIds(space: CodeSpace, manifest: Manifest): void {
  const internals = space as unknown as {
    prepareComponentOptions(is: string, options?: unknown): [glassEasel.ComponentOptions, unknown];
  };
  const prepare = internals.prepareComponentOptions.bind(space);
  internals.prepareComponentOptions = (is, options) => {
    const [prepared, isolation] = prepare(is, options);
    const prefixed = manifest.components[is]?.isPage ? { idPrefixGenerator: null } : {};
    return [{ ...prepared, writeIdToDOM: true, ...prefixed }, isolation];
  };
}

export function createEngine(manifest: Manifest, defineBuiltIns: (space: CodeSpace) => void): Engine {
  glassEasel.globalOptions.throwGlobalError = false;
  glassEasel.addGlobalErrorListener((error, meta) => {
    const place = (meta as { location?: string } | undefined)?.location ?? '';
    reportError(error, place);
    return false;
  });
  glassEasel.addGlobalWarningListener(() => false);
  const env = new MiniProgramEnv();
  const space = env.createCodeSpace('', true);
  const dom = new DomBackend();
  dom.onEvent();
  keepPageIds(space, manifest);
  const backend = env.associateBackend(dom);
  defineBuiltIns(space);
  addReady(space);
  const properties = { name: String, value: null };
  return { space, backend, formField: space.behavior().definition({ properties }).register() };
}

/** Makes known the JSON and the templates of every component, before their scripts run. */
export function addComponents({ space }: Engine, manifest: Manifest, templates: Templates): void {
  for (const [virtual, entry] of Object.entries(manifest.components)) {
    space.addComponentStaticConfig(virtual, entry.config as object);
    if (entry.hasTemplate) space.addCompiledTemplate(virtual, compiled(templates, virtual));
    if (entry.scope) space.addStyleSheet(virtual, undefined, entry.scope);
  }
}

export function compiled(templates: Templates, virtual: string): Parameters<CodeSpace['addCompiledTemplate']>[1] {
  const template = { groupList: templates, content: templates[virtual], fallbackListenerOnNativeNode: true };
  return template as unknown as Parameters<CodeSpace['addCompiledTemplate']>[1];
}

/** WeChat's constructors. `Component` and `Page` register for the script that is being evaluated. */
export function installConstructors({ space, formField }: Engine, entries: Record<string, ComponentEntry>): void {
  const native: Record<string, unknown> = {
    'wx://form-field': formField,
    'wx://form-field-group': space.behavior().register(),
    'wx://form-field-button': space.behavior().register(),
    'wx://component-export': space.behavior().register(),
  };
  const withBehaviors = (definition: Definition): never => {
    const { behaviors = [] } = definition;
    const found = behaviors.map((behavior) => (typeof behavior === 'string' ? native[behavior] : behavior));
    return { ...definition, behaviors: found.filter(Boolean) } as never;
  };
  const mergeIsolation = (path: string, { options }: Definition): void => {
    const config = entries[path]?.config;
    if (!config || config.styleIsolation) return;
    if (options?.styleIsolation) config.styleIsolation = options.styleIsolation;
    else if (options?.addGlobalClass) config.addGlobalClass = true;
  };
  const globals: Record<string, AnyFunction> = {
    Behavior: (definition: Definition) => space.behavior().definition(withBehaviors(definition)).register(),
    Component: (definition: Definition) => {
      const path = window.__phoneComponent;
      mergeIsolation(path, definition);
      space.component(path).definition(withBehaviors(definition)).register();
    },
    Page: (definition: Definition) => {
      space.component(window.__phoneComponent).pageDefinition(withBehaviors(definition)).register();
    },
  };
  Object.assign(globalThis, globals);
}
