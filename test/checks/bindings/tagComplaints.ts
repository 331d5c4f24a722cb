import { parse } from '@wxml/parser';
import type { WxmlAttribute, WxmlNode } from '@wxml/parser';
import { builtInTags } from './builtInTags';
import type { Template } from './template';

export interface PlacedComplaint {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A plain `theme="primary"` on a component; the expression compiler forgets such values, so they are checked apart. */
export interface FixedAttribute {
  readonly tag: string;
  readonly property: string;
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

export interface TagReading {
  readonly complaints: readonly PlacedComplaint[];
  readonly fixed: readonly FixedAttribute[];
}

const eventWithoutColon = /^(capture-bind|capture-catch|mut-bind|bind|catch)[a-z]+$/;
const neverProperty = /^(id|class|style|slot|hidden|data-.*|mark:.*|generic:.*|wx:.*|model:.*|.*:.*|t-class.*)$/;
const camelCase = (key: string): string => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const elementsBelow = (nodes: readonly WxmlNode[]): WxmlNode[] =>
  nodes.flatMap((node) => [...(node.type === 'WXElement' ? [node] : []), ...elementsBelow(node.children ?? [])]);

function readAttribute(tag: string, attribute: WxmlAttribute, isComponent: boolean): TagReading {
  const { key, value, interpolations } = attribute;
  const { line, column } = attribute.loc.start;
  if (eventWithoutColon.test(key)) {
    const message = `write ${key.replace(/(bind|catch)/, '$1:')}: without the colon nothing checks the handler`;
    return { complaints: [{ line, column, message }], fixed: [] };
  }
  const isFixed = isComponent && value !== null && interpolations.length === 0 && !neverProperty.test(key);
  return { complaints: [], fixed: isFixed ? [{ tag, property: camelCase(key), value, line, column }] : [] };
}

/** What can be said about a template's tags without any types: unknown ones, unused ones, events nobody checks. */
export function readTags(template: Template): TagReading {
  const elements = elementsBelow(parse(template.text).body);
  const used = new Set(elements.map(({ name }) => name ?? ''));
  const unknown = elements
    .filter(({ name = '' }) => !builtInTags.has(name) && !(name in template.components))
    .map(({ name = '', loc }) => ({
      ...loc.start,
      message: `unknown tag <${name}>: not built in and not in usingComponents`,
    }));
  const unused = template.ownTags
    .filter((tag) => !used.has(tag))
    .map((tag) => ({
      line: 1,
      column: 1,
      message: `usingComponents names <${tag}>, which this template does not use`,
    }));
  const attributes = elements.flatMap(({ name = '', startTag }) =>
    (startTag?.attributes ?? []).map((attribute) => readAttribute(name, attribute, name in template.components)),
  );
  return {
    complaints: [...unknown, ...unused, ...attributes.flatMap(({ complaints }) => complaints)],
    fixed: attributes.flatMap(({ fixed }) => fixed),
  };
}
