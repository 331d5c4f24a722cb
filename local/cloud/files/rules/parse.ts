import { precedence, type Expression, type Operator } from './grammar';
import { tokenize, type Token } from './tokens';

const constants: Record<string, boolean | null> = { true: true, false: false, null: null };

/** A rule's text as an expression. Throws SyntaxError for what is not in the language. */
export const parseRule = (rule: string): Expression => {
  const tokens = tokenize(rule);
  let at = 0;
  const isSign = (value: string): boolean => {
    const token = tokens[at];
    return token?.kind === 'sign' && token.value === value;
  };
  const accept = (value: string): boolean => isSign(value) && (at += 1) > 0;
  const expect = (value: string): void => {
    if (!accept(value)) throw new SyntaxError(`storage rule: ${value} expected in ${rule}`);
  };

  const binary = (level: number): Expression => {
    const operators = precedence[level];
    if (operators === undefined) return unary();
    let left = binary(level + 1);
    for (let operator = operators.find(isSign); operator !== undefined; operator = operators.find(isSign)) {
      at += 1;
      left = { kind: 'binary', operator: operator satisfies Operator, left, right: binary(level + 1) };
    }
    return left;
  };

  const unary = (): Expression => {
    if (accept('!')) return { kind: 'not', of: unary() };
    if (!accept('(')) return single(tokens[at++]);
    const inside = binary(0);
    expect(')');
    return inside;
  };

  const single = (token: Token | undefined): Expression => {
    if (token?.kind === 'text' || token?.kind === 'number') return { kind: 'constant', value: token.value };
    if (token?.kind === 'word') return wordOf(token.value);
    if (token?.kind !== 'pattern') throw new SyntaxError(`storage rule: a value is missing in ${rule}`);
    expect('.test');
    expect('(');
    const text = binary(0);
    expect(')');
    return { kind: 'matches', pattern: token.value, text };
  };

  const whole = binary(0);
  if (at < tokens.length) throw new SyntaxError(`storage rule: something is left over in ${rule}`);
  return whole;
};

const wordOf = (word: string): Expression =>
  Object.hasOwn(constants, word)
    ? { kind: 'constant', value: constants[word] ?? null }
    : { kind: 'name', path: word.split('.') };
