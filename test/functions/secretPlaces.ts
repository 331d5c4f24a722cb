/** Where something of people stands in what is kept. */

export type Secret = 'ID number' | 'phone' | 'name';

/** People as they can be told from anything else. */
export interface Known {
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly idNumbers: readonly string[];
}

export type Finder = (text: string) => readonly Secret[];

/** Finds what of these people stands in a text, whichever way its numbers are grouped or wide: 18, 17 and 15 characters, and the six that prove who one is. */
export function finderOf({ names, phones, idNumbers }: Known): Finder {
  const numbers = idNumbers.flatMap((number) => [number.slice(0, 17), `${number.slice(0, 6)}${number.slice(8, 17)}`]);
  const lastSix = idNumbers.map((number) => new RegExp(`(?<![0-9A-Za-z])${number.slice(12)}(?![0-9A-Za-z])`));
  return (text) => {
    const plain = text.normalize('NFKC').replace(/[\s-]/g, '');
    const found: Secret[] = [];
    if (numbers.some((number) => plain.includes(number)) || lastSix.some((six) => six.test(text))) found.push('ID number');
    if (phones.some((phone) => plain.includes(phone))) found.push('phone');
    if (names.some((name) => text.includes(name))) found.push('name');
    return found;
  };
}

/** `collection.field.*.field` of all that says something of people, with what it says. */
export function placesIn(secretsIn: Finder, value: unknown, place: string): readonly string[] {
  if (typeof value === 'string') return secretsIn(value).map((secret) => `${place}: ${secret}`);
  if (Array.isArray(value)) return value.flatMap((one) => placesIn(secretsIn, one, `${place}.*`));
  if (typeof value !== 'object' || value === null) return secretsIn(String(value)).map((secret) => `${place}: ${secret}`);
  return Object.entries(value).flatMap(([key, one]) => [...secretsIn(key).map((secret) => `${place}, a key: ${secret}`), ...placesIn(secretsIn, one, `${place}.${key}`)]);
}
