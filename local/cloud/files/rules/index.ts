import type { Expression, Operator } from './grammar';
import { parseRule } from './parse';

/** cloudfunctions/storage.json; an operation that is not in it is refused, as in the cloud. */
export interface StorageDeclaration {
  readonly read?: boolean | string;
  readonly write?: boolean | string;
}
export interface Asked {
  /** Undefined: not signed in, `auth` is null. */
  readonly openid: string | undefined;
  /** For a new file the uploader is its `openid`. */
  readonly resource: { readonly openid: string; readonly path: string; readonly size: number };
}
export interface StorageRules {
  read(asked: Asked): boolean;
  write(asked: Asked): boolean;
}

type Scope = Readonly<Record<string, unknown>>;

/** Throws SyntaxError when a rule cannot be read: the cloud would not take it either. */
export const storageRules = (declaration: StorageDeclaration, now: () => number): StorageRules => {
  const permits = (rule: boolean | string = false): ((asked: Asked) => boolean) => {
    if (typeof rule === 'boolean') return () => rule;
    const expression = parseRule(rule);
    return ({ openid, resource }) =>
      evaluate(expression, {
        auth: openid === undefined ? null : { openid, loginType: 'WECHAT' },
        resource,
        now: now(),
      }) === true;
  };
  return { read: permits(declaration.read), write: permits(declaration.write) };
};

const evaluate = (expression: Expression, scope: Scope): unknown => {
  if (expression.kind === 'constant') return expression.value;
  if (expression.kind === 'name') return expression.path.reduce<unknown>(fieldOf, scope);
  if (expression.kind === 'not') return evaluate(expression.of, scope) !== true;
  if (expression.kind === 'matches') {
    const text = evaluate(expression.text, scope);
    return typeof text === 'string' && expression.pattern.test(text);
  }
  const { operator, left, right } = expression;
  if (operator === '&&') return evaluate(left, scope) === true && evaluate(right, scope) === true;
  if (operator === '||') return evaluate(left, scope) === true || evaluate(right, scope) === true;
  return compare(operator, evaluate(left, scope), evaluate(right, scope));
};

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, field) ? (value as Scope)[field] : undefined;

/** Nothing is converted: what is of two types is unequal and in no order. What is missing equals null. */
const compare = (operator: Operator, left: unknown, right: unknown): unknown => {
  if (operator === '==') return (left ?? null) === (right ?? null);
  if (operator === '!=') return (left ?? null) !== (right ?? null);
  if (operator === '+') return typeof left === 'string' && typeof right === 'string' ? left + right : undefined;
  if (typeof left !== typeof right || (typeof left !== 'number' && typeof left !== 'string')) return false;
  const [a, b] = [left, right] as [number, number];
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
};
