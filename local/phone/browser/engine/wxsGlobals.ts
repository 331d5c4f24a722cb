/** Functions that WXS has and JavaScript has not. The builder rewrites `x.constructor` to `__wxsConstructor(x)`. */
function constructorName(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return 'Array';
  if (value instanceof Date) return 'Date';
  if (value instanceof RegExp) return 'RegExp';
  const name = typeof value;
  return name === 'object' ? 'Object' : name.charAt(0).toUpperCase() + name.slice(1);
}

export function installWxsGlobals(): void {
  Object.assign(globalThis, {
    getRegExp: (pattern: string, flags?: string) => new RegExp(pattern, flags),
    getDate: (...parts: ConstructorParameters<DateConstructor>) => new Date(...parts),
    __wxsConstructor: constructorName,
  });
}
