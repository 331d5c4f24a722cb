import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import MagicString from 'magic-string';

/**
 * WXS is nearly JavaScript. The differences that matter: `x.constructor` is a string such as "Array", a module is
 * required with its ending, and `getRegExp('\d')` keeps the backslash that JavaScript would drop.
 * A source that does not parse is returned as it is; the bundler then reports it.
 */
export function transformWxs(source: string): string {
  const output = new MagicString(source);
  try {
    simple(parse(source, { ecmaVersion: 2020, sourceType: 'script', allowReturnOutsideFunction: true }), {
      MemberExpression(node) {
        if (node.computed || node.property.type !== 'Identifier' || node.property.name !== 'constructor') return;
        output.appendLeft(node.object.start, '__wxsConstructor(');
        output.overwrite(node.object.end, node.end, ')');
      },
      CallExpression(node) {
        const [argument] = node.arguments;
        if (node.callee.type !== 'Identifier' || argument?.type !== 'Literal' || typeof argument.value !== 'string') return;
        const replace = (text: string): void => void output.overwrite(argument.start, argument.end, text);
        if (node.callee.name === 'require') replace(JSON.stringify(argument.value.replace(/\.wxs$/, '')));
        if (node.callee.name === 'getRegExp') replace((argument.raw ?? '').replace(/\\(?![\\'"])/g, '\\\\'));
      },
    });
  } catch {
    return source;
  }
  return output.toString();
}
