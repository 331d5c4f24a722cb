import { existsSync } from 'node:fs';
import path from 'node:path';
import { TmplGroup } from 'wxml-expressions';
import type { TmplConvertedExpr } from 'wxml-expressions';
import type { FixedAttribute, PlacedComplaint } from './tagComplaints';
import type { Template } from './template';
import { loopTypes, prelude } from './prelude';

/** A template as TypeScript, and the way back from its lines to the WXML's. All lines and columns count from 0 here. */
export interface Converted {
  readonly source: string;
  readonly placeOf: (line: number, column: number) => { readonly line: number; readonly column: number };
}

interface ParseProblem {
  readonly level: string;
  readonly message: string;
  readonly startLine: number;
  readonly startColumn: number;
}

/** The compiler checks plain attributes against string | number; they are checked more closely below. Same length, so columns stay. */
const loosen = (code: string): string =>
  code.replaceAll('var _string_or_number_:string|number=_tag_', 'var _plain_attribute__:unknown      =_tag_');

function withOwnLoopTypes(code: string): string {
  const lines = code.split('\n').map((line) => {
    const helper = /^type (_For\w+_)</.exec(line)?.[1];
    return (helper === undefined ? undefined : loopTypes[helper]) ?? line;
  });
  return lines.join('\n');
}

const fixedLine = ({ tag, property, value }: FixedAttribute): string =>
  `{ const _fixed_: Fixed<(typeof tags)[${JSON.stringify(tag)}], ${JSON.stringify(property)}> = ${JSON.stringify(value)}; }`;

/** Imports, includes and scripts that a template names and that are not there. */
function missingFiles(group: TmplGroup, { file, name }: Template): PlacedComplaint[] {
  const miniprogram = file.slice(0, -`${name}.wxml`.length);
  const templates = group.getDirectDependencies(name).map((other: string) => `${other}.wxml`);
  const scripts = group.getScriptDependencies(name).map((other: string) => `${other}.wxs`);
  return [...templates, ...scripts]
    .filter((other) => !existsSync(path.join(miniprogram, other)))
    .map((other) => ({ line: 1, column: 1, message: `${other} is not there` }));
}

/** What WXML's own grammar says against a template, in the compiler's words. */
function problemsOf(problems: readonly ParseProblem[]): PlacedComplaint[] {
  return problems.map(({ level, message, startLine, startColumn }) => ({
    line: startLine + 1,
    column: startColumn + 1,
    message: `${level}: ${message}`,
  }));
}

function way(
  expressions: TmplConvertedExpr,
  compiledLines: number,
  fixed: readonly FixedAttribute[],
): Converted['placeOf'] {
  return (line, column) => {
    const attribute = fixed[line - compiledLines];
    if (attribute) return { line: attribute.line - 1, column: attribute.column - 1 };
    const place = expressions.getSourceLocation(line, column, line, column + 1);
    return { line: place?.[0] ?? 0, column: place?.[1] ?? 0 };
  };
}

/** `environment` declares `data`, `methods` and `tags`. */
export function convert(
  template: Template,
  environment: string,
  fixed: readonly FixedAttribute[],
): { complaints: PlacedComplaint[]; converted?: Converted } {
  const group = TmplGroup.newDev();
  const problems = group.addTmpl(template.name, template.text) as ParseProblem[];
  const complaints = [...problemsOf(problems), ...missingFiles(group, template)];
  if (problems.some(({ level }) => level === 'Fatal')) return { complaints };
  const expressions = group.getTmplConvertedExpr(template.name, `${prelude}${environment}\nexport default {};\n`);
  const compiled = withOwnLoopTypes(loosen(expressions.code() ?? ''));
  const source = [compiled, ...fixed.map(fixedLine)].join('\n');
  return { complaints, converted: { source, placeOf: way(expressions, compiled.split('\n').length, fixed) } };
}
