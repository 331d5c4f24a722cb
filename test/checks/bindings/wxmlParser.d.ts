/** The parts of @wxml/parser's tree that the check reads; the package carries no types of its own. */
declare module '@wxml/parser' {
  interface Place {
    readonly line: number;
    readonly column: number;
  }
  interface WxmlAttribute {
    readonly key: string;
    readonly value: string | null;
    readonly interpolations: readonly unknown[];
    readonly loc: { readonly start: Place };
  }
  interface WxmlNode {
    readonly type: string;
    readonly name?: string;
    /** Of a text. */
    readonly value?: string;
    readonly children?: readonly WxmlNode[];
    readonly startTag?: { readonly attributes: readonly WxmlAttribute[] } | null;
    readonly loc: { readonly start: Place };
  }
  interface WxmlTree {
    readonly body: readonly WxmlNode[];
    readonly errors?: ReadonlyArray<{ readonly value: string; readonly loc: { readonly start: Place } }>;
  }
  export function parse(wxml: string): WxmlTree;
}
