import path from 'node:path';
import { componentType } from './componentType';
import { convert } from './converted';
import type { Converted } from './converted';
import { readOwnTypes } from './ownTypes';
import { readTags } from './tagComplaints';
import type { PlacedComplaint } from './tagComplaints';
import type { Template } from './template';

/** A template made ready for the type check, with what could be said against it without. */
export interface Prepared {
  readonly template: Template;
  readonly complaints: readonly PlacedComplaint[];
  readonly files: ReadonlyArray<readonly [string, string]>;
  readonly converted?: Converted;
  readonly untyped: readonly string[];
}

/** The page's data and methods and its tags' properties, as declarations. */
function environmentOf(ownFile: string | undefined, tagTypes: ReadonlyArray<readonly [string, string]>): string {
  const own = ownFile && `(typeof import(${JSON.stringify(ownFile.replace(/\.ts$/, ''))}))['__own']`;
  const tags = tagTypes.map(([tag, type]) => `${JSON.stringify(tag)}: ${type};`).join(' ');
  return [
    `declare const data: ${own ? `Seen<${own}['data']>` : 'any'};`,
    `declare const methods: ${own ? `${own}['methods']` : 'any'};`,
    `declare const tags: { ${tags} } & { [builtIn: string]: any };`,
  ].join('\n');
}

function scriptComplaints(template: Template, hasTypes: boolean): PlacedComplaint[] {
  if (template.script === undefined || hasTypes) return [];
  return [
    {
      line: 1,
      column: 1,
      message: `no Component({...}) in ${path.basename(template.script)}: its bindings cannot be checked`,
    },
  ];
}

export function prepare(miniprogram: string, template: Template): Prepared {
  const own = template.script === undefined ? undefined : readOwnTypes(template.script);
  const found = Object.entries(template.components).map(([tag, component]) => ({
    tag,
    component,
    known: componentType(miniprogram, template, component),
  }));
  const missing = found
    .filter(({ tag, known }) => known.kind === 'missing' && template.ownTags.includes(tag))
    .map(({ tag, component }) => ({
      line: 1,
      column: 1,
      message: `usingComponents: <${tag}> is at ${component}, where no component is`,
    }));
  const tagTypes = found.map(({ tag, known }) => [tag, known.kind === 'typed' ? known.type : 'any'] as const);
  const tags = readTags(template);
  const { complaints, converted } = convert(template, environmentOf(own?.file, tagTypes), tags.fixed);
  const copies = [own, ...found.map(({ known }) => (known.kind === 'typed' ? known.own : undefined))].filter(
    (copy) => copy !== undefined,
  );
  return {
    template,
    complaints: [...scriptComplaints(template, own !== undefined), ...missing, ...tags.complaints, ...complaints],
    files: copies.map(({ file, source }) => [file, source] as const),
    converted,
    untyped: found.filter(({ known }) => known.kind === 'untyped').map(({ component }) => component),
  };
}
