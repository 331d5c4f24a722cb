import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Check } from '../report';
import { prepare } from './prepare';
import type { Prepared } from './prepare';
import { typeCheck } from './program';
import type { PlacedComplaint } from './tagComplaints';
import { readTemplates } from './template';
import type { Template } from './template';

type TemplateComplaint = PlacedComplaint & { readonly template: Template };

const convertedFile = ({ template }: Prepared): string => template.file.replace(/\.wxml$/, '.__wxml.ts');

/** A template without a script beside it is included by others; its data cannot be known. */
const isChecked = ({ template, converted }: Prepared): boolean =>
  converted !== undefined && template.script !== undefined;

function typeComplaints(root: string, prepared: readonly Prepared[]): TemplateComplaint[] {
  const checked = new Map(prepared.filter(isChecked).map((one) => [convertedFile(one), one]));
  const files = new Map(prepared.flatMap((one) => one.files));
  for (const [file, { converted }] of checked) files.set(file, converted?.source ?? '');
  return typeCheck(root, files, [...checked.keys()]).flatMap(({ file, line, column, message }) => {
    const one = checked.get(file);
    if (!one?.converted) return [];
    const place = one.converted.placeOf(line, column);
    return [{ template: one.template, line: place.line + 1, column: place.column + 1, message }];
  });
}

/** WXML bindings against the page or component beside them: data, handlers, properties, tags. */
export const bindings: Check = async (root) => {
  const miniprogram = path.join(root, 'miniprogram');
  if (!existsSync(path.join(miniprogram, 'app.json'))) return { complaints: ['miniprogram/app.json is missing'] };
  const prepared = readTemplates(miniprogram).map((template) => prepare(miniprogram, template));
  const plain = prepared.flatMap(({ template, complaints }) =>
    complaints.map((complaint) => ({ template, ...complaint })),
  );
  const complaints = [...plain, ...typeComplaints(root, prepared)].map(
    ({ template, line, column, message }) => `${path.relative(root, template.file)}:${line}:${column}: ${message}`,
  );
  const untyped = new Set(prepared.flatMap((one) => one.untyped));
  const skipped = untyped.size > 0 ? `; tags without types, not checked: ${[...untyped].join(' ')}` : '';
  return { complaints, note: `${prepared.length} templates${skipped}` };
};
