/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** What the builder generates for the bundle. */
declare module 'phone:manifest' {
  const manifest: import('../manifest').Manifest;
  export default manifest;
}
declare module 'phone:styles' {
  const styles: Record<string, string>;
  export default styles;
}
declare module 'phone:templates' {
  const templates: Record<string, unknown>;
  export default templates;
}

declare namespace globalThis {
  /** Every error since the page was loaded, for tests and for the panel. */
  var __mpErrors: string[];
  /** The component whose script is being evaluated. */
  var __phoneComponent: string;
  /** What the panel around the phone may do with it. */
  var __phone: import('./phoneHandle').PhoneHandle;
}
