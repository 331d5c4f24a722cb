import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * A copy of a page's script, held in memory beside it, that exports the types which Component() infers and otherwise
 * swallows. The copy declares its own Component, because WeChat's
 * leaves behaviors out of the result and takes a property whose first value is a readonly list for `never`.
 */
export interface OwnTypes {
  readonly file: string;
  readonly source: string;
}

export const ownTypesFile = (script: string): string => script.replace(/\.ts$/, '.__own.ts');

const declaration = `
type __Named<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
type __Values<T> = { [K in keyof T as string extends K ? never : K]: __Value<T[K]> };
type __Value<T> = T extends StringConstructor ? string : T extends NumberConstructor ? number : T extends BooleanConstructor ? boolean
  : T extends ArrayConstructor ? any[] : T extends { value: infer V } ? V : T extends { type: infer C } ? __Value<C> : any;
declare function __component<
  D extends WechatMiniprogram.Component.DataOption, P extends WechatMiniprogram.Component.PropertyOption,
  M extends WechatMiniprogram.Component.MethodOption, B extends WechatMiniprogram.Component.BehaviorOption,
  C extends WechatMiniprogram.IAnyObject = {}, IsPage extends boolean = false,
>(options: WechatMiniprogram.Component.Options<D, P, M, B, C, IsPage>): {
  data: __Named<D> & __Values<P>
    & WechatMiniprogram.Component.MixinData<B> & WechatMiniprogram.Component.MixinProperties<B>;
  properties: __Values<P>;
  methods: __Named<M> & WechatMiniprogram.Component.MixinMethods<B>;
};`;

const isComponentCall = (node: ts.Statement): node is ts.ExpressionStatement & { expression: ts.CallExpression } =>
  ts.isExpressionStatement(node) &&
  ts.isCallExpression(node.expression) &&
  ts.isIdentifier(node.expression.expression) &&
  node.expression.expression.text === 'Component';

/** Undefined when the script has no Component({...}) of its own. */
export function readOwnTypes(script: string): OwnTypes | undefined {
  if (!existsSync(script)) return undefined;
  const text = readFileSync(script, 'utf8');
  const call = ts.createSourceFile(script, text, ts.ScriptTarget.Latest, true).statements.find(isComponentCall);
  if (!call) return undefined;
  const { expression: callee } = call.expression;
  const source = `${text.slice(0, callee.getStart())}export const __own = __component${text.slice(callee.getEnd())}${declaration}`;
  return { file: ownTypesFile(script), source };
}
