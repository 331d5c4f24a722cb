/**
 * What plain data is written as for hashing, one text for one value whoever writes it: JSON without blanks, the names of every
 * object in the order of their UTF-16 code units, what is undefined left out (RFC 8785 for texts and whole numbers).
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** A fingerprint of a text, 64 hexadecimal characters of SM3 (GB/T 32905). Passed in, so that the rules stay pure. */
export type Hash = (text: string) => string;
