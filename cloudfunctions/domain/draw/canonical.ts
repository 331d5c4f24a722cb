/** What a value is written as for hashing: one text for one value, whoever writes it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** JSON without blanks, the names of every object in the order of their UTF-16 code units (RFC 8785 for texts and whole numbers). */
export function canonical(value: Plain): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

const isList = (value: object): value is readonly Plain[] => Array.isArray(value);

/** A fingerprint of a text, 64 hexadecimal characters of SM3 (GB/T 32905). Passed in, so that the rules stay pure. */
export type Hash = (text: string) => string;
