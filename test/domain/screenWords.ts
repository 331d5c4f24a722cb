/**
 * What can stand on a screen: the texts of the templates but for those only spoken, the pages' titles, and the sentences in the
 * scripts of pages and functions. Comments are none of it. Where a value goes stands `…`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@wxml/parser';
import type { WxmlNode } from '@wxml/parser';
import ts from 'typescript';
import { districts, tiers } from '../../cloudfunctions/domain/terms';
import { routeName } from '../../cloudfunctions/domain/wording/names';
import { stateHeadline, stateName } from '../../cloudfunctions/domain/wording/states';
import { filesBelow } from '../checks/filesBelow';

const root = path.resolve(__dirname, '../..');
const han = /\p{Script=Han}/u;
const binding = /\{\{([\s\S]*?)\}\}/g;

const gap = (text: string): string => text.replace(binding, '…').replace(/…+/g, '…').trim();
/** Of `{{ready ? '下载' : '打包'}}` both. */
const quotedIn = (text: string): string[] =>
  [...text.matchAll(binding)].flatMap(([, inner = '']) => Array.from(inner.matchAll(/'([^']*)'/g), ([, word = '']) => word));

const written = (text: string): string[] => [gap(text), ...quotedIn(text)];

/** Texts and values that follow each other are one sentence; a tag between them begins another. */
function textsOf(nodes: readonly WxmlNode[]): string[] {
  let line = '';
  const lines: string[] = [];
  for (const node of nodes) {
    const { type, value = '', children = [] } = node;
    if (type === 'WXText') line += value;
    if (type === 'WXInterpolation') line += `{{${value}}}`;
    if (type !== 'WXElement') continue;
    lines.push(line, ...attributeTexts(node), ...textsOf(children));
    line = '';
  }
  return [...lines, line].flatMap(written);
}

const attributeTexts = (node: WxmlNode): string[] =>
  (node.startTag?.attributes ?? []).flatMap(({ key, value }) => (key === 'aria-label' ? [] : [value ?? '']));

const templateWords = (text: string): string[] => textsOf(parse(text).body);

function scriptWords(text: string): string[] {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) words.push(node.text);
    if (ts.isTemplateExpression(node)) words.push(gap([node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join('…')));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('words.ts', text, ts.ScriptTarget.ES2022));
  return words;
}

const app = JSON.parse(readFileSync(path.join(root, 'miniprogram/app.json'), 'utf8')) as {
  readonly tabBar: { readonly list: readonly { readonly pagePath: string; readonly text: string }[] };
};
const titleOf = (file: string): string => /"navigationBarTitleText": "([^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';

/** Each page's folder by its title, and by its tab where it has one. */
const folders: ReadonlyMap<string, string> = new Map([
  ...filesBelow(path.join(root, 'miniprogram'), '.json').map((file) => [titleOf(file), path.relative(root, path.dirname(file))] as const),
  ...app.tabBar.list.map(({ text, pagePath }) => [text, path.join('miniprogram', path.dirname(pagePath))] as const),
]);

const inFiles = (folder: string, ending: string, read: (text: string) => string[]): string[] =>
  filesBelow(path.join(root, folder), ending).flatMap((file) => read(readFileSync(file, 'utf8')));

/** 区里初评中, 正在旗里初审, 直报市人社局. */
const composed = [
  ...districts.flatMap(({ code }) => tiers.flatMap((tier) => [stateName('firstReview', tier, code), stateHeadline('firstReview', tier, code)])),
  routeName('city'),
];

const inFolder = (folder: string): string[] => [...inFiles(folder, '.wxml', templateWords), ...inFiles(folder, '.ts', scriptWords)];
const wordSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.filter((word) => han.test(word)));

const anywhere = wordSet([...inFolder('miniprogram'), ...folders.keys(), ...inFiles('cloudfunctions', '.ts', scriptWords), ...composed]);

/** Just this; a number in it may be a value. */
const holds = (words: ReadonlySet<string>, word: string): boolean => words.has(word) || words.has(word.replace(/\d[\d:]*/g, '…'));

export const isOnScreen = (word: string): boolean => holds(anywhere, word);

/** Whether the page of this title says it in its own words; of what is no page's title nothing is known. */
export function leadsTo(title: string, word: string): boolean {
  const folder = folders.get(title);
  return folder === undefined || holds(wordSet(inFolder(folder)), word);
}
