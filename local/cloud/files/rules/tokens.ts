export type Token =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'pattern'; readonly value: RegExp }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'sign'; readonly value: string };

const shapes: ReadonlyArray<readonly [RegExp, (found: RegExpExecArray) => Token]> = [
  [/\s*'([^'\\]*)'/y, ([, value = '']) => ({ kind: 'text', value })],
  [/\s*"([^"\\]*)"/y, ([, value = '']) => ({ kind: 'text', value })],
  [/\s*(\d+(?:\.\d+)?)/y, ([, value]) => ({ kind: 'number', value: Number(value) })],
  [
    /\s*\/((?:[^/\\\n]|\\.)+)\/([iu]*)/y,
    ([, source = '', flags]) => ({ kind: 'pattern', value: new RegExp(source, flags) }),
  ],
  [/\s*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)/y, ([, value = '']) => ({ kind: 'word', value })],
  [/\s*(\|\||&&|==|!=|<=|>=|\.test|[<>!()+])/y, ([, value = '']) => ({ kind: 'sign', value })],
];

/** Throws SyntaxError with the place where the rule stops making sense. */
export const tokenize = (rule: string): Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (rule.slice(at).trim() !== '') {
    const start = at;
    for (const [shape, make] of shapes) {
      shape.lastIndex = at;
      const found = shape.exec(rule);
      if (found === null) continue;
      tokens.push(make(found));
      at = shape.lastIndex;
      break;
    }
    if (at === start) throw new SyntaxError(`storage rule: cannot read ${JSON.stringify(rule.slice(at, at + 20))}`);
  }
  return tokens;
};
