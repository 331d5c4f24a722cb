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

const titleWords = (text: string): string[] =>
  Array.from(text.matchAll(/"(?:navigationBarTitleText|text)": "([^"]*)"/g), ([, title = '']) => title);

const inFiles = (folder: string, ending: string, read: (text: string) => string[]): string[] =>
  filesBelow(path.join(root, folder), ending).flatMap((file) => read(readFileSync(file, 'utf8')));

/** 区里初评中, 正在旗里初审. */
const composed = districts.flatMap(({ code }) =>
  tiers.flatMap((tier) => [stateName('firstReview', tier, code), stateHeadline('firstReview', tier, code)]),
);

export const screenWords: ReadonlySet<string> = new Set(
  [
    ...inFiles('miniprogram', '.wxml', templateWords),
    ...inFiles('miniprogram', '.ts', scriptWords),
    ...inFiles('miniprogram', '.json', titleWords),
    ...inFiles('cloudfunctions', '.ts', scriptWords),
    ...composed,
  ].filter((word) => han.test(word)),
);

/** Whether a screen says just this; a number in it may be a value. */
export const isOnScreen = (word: string): boolean => screenWords.has(word) || screenWords.has(word.replace(/\d[\d:]*/g, '…'));
