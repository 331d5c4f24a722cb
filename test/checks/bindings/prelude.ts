/**
 * Types that stand before every converted template, on lines of their own.
 *
 * `Seen` is a value as WXML sees it: a union of objects has the fields of all of them, since wx:if cannot narrow it and
 * WXML reads a missing field as undefined. For the same reason a property may always be undefined or null.
 * A plain attribute value is a string, which WeChat turns into a number where the property is one.
 */
export const prelude = `
type FieldsOfAny<T> = T extends unknown ? keyof T : never;
type FieldOfAny<T, K> = T extends unknown ? (K extends keyof T ? T[K] : undefined) : never;
type SeenRecord<T> = { [K in keyof T]: Seen<FieldOfAny<T, K>> } & { [K in Exclude<FieldsOfAny<T>, keyof T>]?: Seen<FieldOfAny<T, K>> };
type SeenList<T> = T extends Number ? number : T extends String ? string : T extends readonly (infer U)[] ? ([U] extends [never] ? readonly any[] : readonly Seen<U>[]) : T;
type Listlike = readonly any[] | Function | Number | String;
type SeenObject<T> = (T extends Listlike ? SeenList<T> : never) | ([Exclude<T, Listlike>] extends [never] ? never : SeenRecord<Exclude<T, Listlike>>);
type Seen<T> = 0 extends 1 & T ? any : [Extract<T, object>] extends [never] ? T : Exclude<T, object> | SeenObject<Extract<T, object>>;
type Common = {
  id?: string; class?: string; style?: string; hidden?: unknown; slot?: string; customStyle?: string;
  [event: \`bind\${string}\`]: any; [event: \`catch\${string}\`]: any; [aria: \`aria\${string}\`]: any; [outside: \`tClass\${string}\`]: any;
};
type Properties<P> = { -readonly [K in keyof P]: Seen<P[K]> | undefined | null } & Common;
type Packaged<D> = [D] extends [StringConstructor] ? string : [D] extends [NumberConstructor] ? number
  : [D] extends [BooleanConstructor] ? boolean : [D] extends [{ value?: infer V }] ? ([V] extends [null | undefined] ? any : V extends string ? V | '' : V) : any;
type PackagedProperties<M> = M extends { default: new () => { properties: infer P } }
  ? { -readonly [K in keyof P]?: Seen<Packaged<NonNullable<P[K]>>> | null } & Common : any;
type FixedValue<V> = 0 extends 1 & V ? string : Extract<V, string> | (Extract<V, number> extends never ? never : \`\${number}\`);
type Fixed<T, K extends string> = K extends keyof T ? FixedValue<NonNullable<T[K]>> : string;
`;

/** Replaces the compiler's own helpers, which know neither readonly lists nor interfaces. */
export const loopTypes: Readonly<Record<string, string>> = {
  _ForItem_:
    'type _ForItem_<T> = 0 extends 1 & T ? any : T extends null | undefined ? never : T extends readonly (infer U)[] ? U : T extends number ? number : T extends object ? T[keyof T] : any;',
  _ForIndex_:
    'type _ForIndex_<T> = 0 extends 1 & T ? any : T extends readonly any[] | number | null | undefined ? number : T extends object ? string : any;',
  _ForKey_:
    'type _ForKey_<T, N extends string> = N extends "*this" ? _ForItem_<T> : _ForItem_<T> extends infer I ? I extends { [K in N]?: infer V } ? V : { "wx:key names no field of the item": N } : never;',
};
