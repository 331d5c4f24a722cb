/** The browser phone: builds a mini-program into static files, once or whenever it is saved. */
export { buildPhone, type BuildOptions } from './build/buildPhone';
export { sayDiagnostic } from './build/diagnostics';
export { watchPhone, type WatchedPhone } from './build/watchPhone';
export type { BuildReport, Diagnostic, PackageSize } from './manifest';
