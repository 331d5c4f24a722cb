import type { CodeSpace, glassEasel } from 'glass-easel-miniprogram-adapter';
import { builtInPath, builtInTags } from '../../build/builtInTags';
import { compiled } from '../engine/space';
import { playAnimation } from './animation';
import { ariaHandlers, ariaProperties } from './aria';
import { registerField } from './fields';
import { followHover, hoverProperties } from './hover';
import { builtIns } from './index';
import { nodeOf, type BuiltIn, type Handlers, type Property } from './node';

type Instance = Parameters<typeof nodeOf>[0];

const commonProperties: Record<string, Property> = {
  hidden: Boolean,
  animation: null,
  ...hoverProperties,
  ...ariaProperties,
};
const hovering: Record<string, string> = {
  view: '',
  button: 'button-hover',
  navigator: 'navigator-hover',
  'cover-view': '',
};

const mounted = new WeakMap<object, Handlers>();

function mount(tag: string, builtIn: BuiltIn, instance: Instance): void {
  const node = nodeOf(instance);
  // A component that was taken away and still changes its data makes nodes that are in no document.
  if (!node) return;
  const own = builtIn.mount?.(node) ?? {};
  const changed = {
    hidden: (value: unknown) => node.element.toggleAttribute('hidden', Boolean(value)),
    animation: (value: unknown) => playAnimation(node.element, value),
    ...ariaHandlers(node, own.accessible ?? node.element),
    ...own.changed,
  };
  mounted.set(instance, { ...own, changed });
  const hoverClass = hovering[tag];
  if (hoverClass !== undefined) followHover(node, hoverClass);
  if (own.field) registerField(node, own.field);
}

/** Makes WeChat's own tags known to every template. */
export function defineBuiltIns(space: CodeSpace, templates: Record<string, unknown>): void {
  for (const tag of builtInTags) {
    const builtIn: BuiltIn = builtIns[tag] ?? { properties: {} };
    const path = builtInPath(tag);
    const properties = { ...commonProperties, ...builtIn.properties };
    const observers = Object.fromEntries(
      Object.keys(properties).map((name) => [
        name,
        function observe(this: Instance, value: unknown) {
          mounted.get(this)?.changed?.[name]?.(value);
        },
      ]),
    );
    space.addComponentStaticConfig(path, { component: true, usingComponents: {}, styleIsolation: 'shared' } as object);
    space.addCompiledTemplate(path, compiled(templates, path));
    const definition: object = {
      properties,
      observers,
      lifetimes: {
        created(this: Instance) {
          mount(tag, builtIn, this);
        },
        attached(this: Instance) {
          mounted.get(this)?.attached?.();
        },
        detached(this: Instance) {
          mounted.get(this)?.detached?.();
        },
      },
    };
    const type = space.component(path).definition(definition).register();
    const { _$ } = type as unknown as { _$: glassEasel.GeneralComponentDefinition };
    space.getComponentSpace().setGlobalUsingComponent(tag, _$);
  }
}
