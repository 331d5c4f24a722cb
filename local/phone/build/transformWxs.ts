import { parse } from 'acorn';
import { simple } from 'acorn-walk';

interface Edit {
  start: number;
  end: number;
  text: string;
}

const apply = (source: string, edits: Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);

/**
 * WXS is nearly JavaScript. The differences that matter: `x.constructor` is a string such as "Array", a module is
 * required with its ending, and `getRegExp('\d')` keeps the backslash that JavaScript would drop.
 * A source that does not parse is returned as it is; the bundler then reports it.
 */
export function transformWxs(source: string): string {
  const edits: Edit[] = [];
  try {
    simple(parse(source, { ecmaVersion: 2020, sourceType: 'script', allowReturnOutsideFunction: true }), {
      MemberExpression(node) {
        if (node.computed || node.property.type !== 'Identifier' || node.property.name !== 'constructor') return;
        edits.push({ start: node.object.start, end: node.object.start, text: '__wxsConstructor(' });
        edits.push({ start: node.object.end, end: node.end, text: ')' });
      },
      CallExpression(node) {
        const [argument] = node.arguments;
        if (node.callee.type !== 'Identifier' || argument?.type !== 'Literal' || typeof argument.value !== 'string')
          return;
        const replace = (text: string): void => void edits.push({ start: argument.start, end: argument.end, text });
        if (node.callee.name === 'require') replace(JSON.stringify(argument.value.replace(/\.wxs$/, '')));
        if (node.callee.name === 'getRegExp') replace((argument.raw ?? '').replace(/\\(?![\\'"])/g, '\\\\'));
      },
    });
  } catch {
    return source;
  }
  return apply(source, edits);
}
