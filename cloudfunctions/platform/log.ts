/** What the platform's log keeps: which action, what came of it, how long. Never an input, a name or a number of a person. */
export interface LogLine {
  readonly requestId: string;
  readonly function: string;
  readonly action: string;
  readonly outcome: string;
  readonly milliseconds: number;
  readonly error?: string;
}

export const writeLog = (line: LogLine): void => console.log(JSON.stringify(line));

/** An error's name, code and stack. Its message may quote data, so it stays out. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).slice(0, 8);
  return `${error.name}${code}\n${frames.join('\n')}`;
}
