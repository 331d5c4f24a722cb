/** The expression language of CloudBase's security rules, as far as storage rules use it. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly path: readonly string[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'matches'; readonly pattern: RegExp; readonly text: Expression };

export const operators = ['||', '&&', '==', '!=', '<=', '>=', '<', '>', '+'] as const;
export type Operator = (typeof operators)[number];

/** From the loosest to the tightest. */
export const precedence: ReadonlyArray<readonly Operator[]> = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<=', '>=', '<', '>'],
  ['+'],
];
