import type { Diagnostic } from '../manifest';

/** Collects what is wrong with a mini-program; the build goes on so that everything is shown at once. */
export class Diagnostics {
  readonly list: Diagnostic[] = [];

  error(file: string, message: string, line = 0, column = 0): void {
    this.list.push({ level: 'error', file, line, column, message });
  }

  warning(file: string, message: string, line = 0, column = 0): void {
    this.list.push({ level: 'warning', file, line, column, message });
  }

  get hasErrors(): boolean {
    return this.list.some((diagnostic) => diagnostic.level === 'error');
  }
}

/** One line for a terminal: `error pages/home/home.wxml:3:8 unexpected character`. */
export function sayDiagnostic({ level, file, line, column, message }: Diagnostic): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  return `${level} ${place} ${message}`;
}
