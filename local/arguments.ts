/** `--name value` or `--name=value` from the command line. */
export function argument(name: string): string | undefined {
  const at = process.argv.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  if (at < 0) return undefined;
  const word = process.argv[at] ?? '';
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : process.argv[at + 1];
}

export const flag = (name: string): boolean => process.argv.includes(`--${name}`);
