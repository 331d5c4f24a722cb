import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isIdNumber } from '../../cloudfunctions/domain/identity/idNumber';
import { filesBelow } from './filesBelow';
import type { Check } from './report';

const rooms = ['cloudfunctions', 'miniprogram', 'typings', 'local', 'test', 'docs'];
const readable = /\.(ts|js|mjs|cjs|json|wxml|wxss|wxs|md|yml|yaml)$/;
const vagueName = /^(utils?|helpers?|managers?|services?|common)(\.|$)/i;

interface Line {
  readonly file: string;
  readonly number: number;
  readonly text: string;
}

type Rule = (line: Line) => string | undefined;

/** Put together from halves, or this line would complain of itself. */
const unfinished = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].map((word) => `\\b${word}\\b`).join('|'));
const mobile = /(?<![\dA-Za-z.])1[3-9]\d{9}(?![\dA-Za-z])/;
const idNumber = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
const home = /(?<![\w.])\/(home|root|Users)\/\w/;

/** Outside the tests a number that could be somebody's has no business; the made-up city computes its own. */
const rules: readonly Rule[] = [
  ({ text }) => (unfinished.test(text) ? 'finish it, or write an issue' : undefined),
  ({ file, text }) =>
    !file.startsWith('test/') && mobile.test(text) ? 'looks like a phone number of somebody' : undefined,
  ({ file, text }) =>
    !file.startsWith('test/') && [...text.matchAll(idNumber)].some(([id]) => isIdNumber(id.toUpperCase()))
      ? 'looks like an ID number of somebody'
      : undefined,
  ({ text }) => (home.test(text) ? 'a path of one machine' : undefined),
];

const linesOf = (root: string, file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((text, i) => ({ file: path.relative(root, file), number: i + 1, text }));

/** README tells people to type these, so they must exist. */
function readmeComplaints(root: string, scripts: Readonly<Record<string, string>>): string[] {
  const file = path.join(root, 'README.md');
  if (!existsSync(file)) return ['README.md is missing'];
  const typed = [...readFileSync(file, 'utf8').matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short ?? '',
  );
  return [...new Set(typed)]
    .filter((name) => !(name in scripts))
    .map((name) => `README.md: there is no npm script "${name}"`);
}

function configComplaints(root: string): string[] {
  const file = path.join(root, 'project.config.json');
  if (!existsSync(file)) return ['project.config.json is missing'];
  const config = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  const expected = {
    compileType: 'miniprogram',
    miniprogramRoot: 'miniprogram/',
    cloudfunctionRoot: 'dist/cloudfunctions/',
  };
  return Object.entries(expected)
    .filter(([key, value]) => config[key] !== value)
    .map(([key, value]) => `project.config.json: ${key} must be ${value}`);
}

/** What no compiler reads: unfinished notes, somebody's numbers, vague file names, commands that do not exist. */
export const words: Check = (root) => {
  const files = rooms.flatMap((room) => filesBelow(path.join(root, room), '')).filter((file) => readable.test(file));
  const inLines = files
    .flatMap((file) => linesOf(root, file))
    .flatMap((line) =>
      rules.flatMap((rule) => rule(line) ?? []).map((message) => `${line.file}:${line.number}: ${message}`),
    );
  const inNames = files
    .filter((file) => vagueName.test(path.basename(file)))
    .map((file) => `${path.relative(root, file)}: name it by what it does`);
  const { scripts = {} } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts?: Record<string, string>;
  };
  const complaints = [...inLines, ...inNames, ...readmeComplaints(root, scripts), ...configComplaints(root)];
  return Promise.resolve({ complaints, note: `${files.length} files` });
};
