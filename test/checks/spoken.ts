import path from 'node:path';
import { parse } from '@wxml/parser';
import type { WxmlNode } from '@wxml/parser';
import { readTemplates } from './bindings/template';
import type { Check } from './report';

/** Built-in tags that say nothing of themselves, so that a tap on one is a button only if it is called so. */
const mute: ReadonlySet<string> = new Set(['view', 'text', 'image', 'scroll-view', 'cover-view']);
const tap = /^(capture-|mut-)?(bind|catch):?tap$/;

const attributesOf = (node: WxmlNode): ReadonlyMap<string, string> =>
  new Map((node.startTag?.attributes ?? []).map(({ key, value }) => [key, value ?? '']));

const isHidden = (attributes: ReadonlyMap<string, string>): boolean => (attributes.get('aria-hidden') ?? '').includes('true');

/** Whether a screen reader finds words in it: text, a binding, a slot, or a label of something inside. */
function speaks(node: WxmlNode): boolean {
  if (node.type === 'WXText') return (node.value ?? '').trim() !== '';
  if (node.type === 'WXInterpolation') return true;
  if (node.type !== 'WXElement') return false;
  const attributes = attributesOf(node);
  if (isHidden(attributes)) return false;
  return attributes.has('aria-label') || node.name === 'slot' || (node.children ?? []).some(speaks);
}

const elementsBelow = (nodes: readonly WxmlNode[]): WxmlNode[] =>
  nodes.flatMap((node) => [...(node.type === 'WXElement' ? [node] : []), ...elementsBelow(node.children ?? [])]);

function complaintOf(node: WxmlNode): string | undefined {
  const { name = '' } = node;
  const attributes = attributesOf(node);
  if (name === 'image' && !attributes.has('aria-label') && !isHidden(attributes))
    return 'an image is described by aria-label or hidden by aria-hidden';
  if (name === 'navigator' && elementsBelow(node.children ?? []).some((below) => below.name === 't-button'))
    return 'a t-button keeps its tap to itself: the navigator around it leads nowhere';
  if (name === 't-button' && !speaks(node)) return 'a button without words needs an aria-label';
  if (!mute.has(name) || ![...attributes.keys()].some((key) => tap.test(key))) return undefined;
  if (!attributes.has('aria-role')) return `<${name}> can be tapped: say what it is by aria-role`;
  return speaks(node) ? undefined : `<${name}> can be tapped and says nothing: give it an aria-label`;
}

/** What a screen reader says of whatever can be tapped or seen, in every template; and whether a tap leads anywhere. */
export const spoken: Check = (root) => {
  const templates = readTemplates(path.join(root, 'miniprogram'));
  const complaints = templates.flatMap(({ file, text }) =>
    elementsBelow(parse(text).body).flatMap((node) => {
      const complaint = complaintOf(node);
      return complaint ? [`${path.relative(root, file)}:${node.loc.start.line}:${node.loc.start.column}: ${complaint}`] : [];
    }),
  );
  return Promise.resolve({ complaints, note: `${templates.length} templates` });
};
