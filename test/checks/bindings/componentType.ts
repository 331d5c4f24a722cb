import { existsSync } from 'node:fs';
import path from 'node:path';
import { inPackages } from '../runTool';
import { ownTypesFile, readOwnTypes } from './ownTypes';
import type { OwnTypes } from './ownTypes';
import type { Template } from './template';

/** What is known of the component behind a tag: a TypeScript type of its properties, perhaps a copied script to compile with it. */
export type ComponentType =
  | { readonly kind: 'typed'; readonly type: string; readonly own?: OwnTypes }
  | { readonly kind: 'untyped' }
  | { readonly kind: 'missing' };

const withoutEnding = (file: string): string => JSON.stringify(file.replace(/(\.d)?\.ts$/, ''));

function ownComponent(script: string): ComponentType {
  const own = readOwnTypes(script);
  if (!own) return { kind: 'missing' };
  const type = `Properties<(typeof import(${withoutEnding(ownTypesFile(script))}))['__own']['properties']>`;
  return { kind: 'typed', type, own };
}

function packagedComponent(component: string): ComponentType {
  const [name = '', ...rest] = component.split('/');
  const file = inPackages(path.join(name, 'miniprogram_dist', ...rest));
  if (!existsSync(`${file}.json`)) return { kind: 'missing' };
  if (!existsSync(`${file}.d.ts`)) return { kind: 'untyped' };
  return { kind: 'typed', type: `PackagedProperties<typeof import(${withoutEnding(file)})>` };
}

/** Finds the component as WeChat does: from the root, beside the template, then in npm packages. */
export function componentType(miniprogram: string, template: Template, component: string): ComponentType {
  if (component.startsWith('/')) return ownComponent(path.join(miniprogram, `${component}.ts`));
  const beside = path.resolve(path.dirname(template.file), `${component}.ts`);
  return component.startsWith('.') || existsSync(beside) ? ownComponent(beside) : packagedComponent(component);
}
