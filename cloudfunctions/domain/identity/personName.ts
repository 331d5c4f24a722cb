/**
 * Names as they stand on cards: Han characters of all planes (䶮, 𬭳), letters of other scripts, and U+00B7 between the
 * parts of a name. Keyboards offer many dots that look like it; they all become the one.
 */
const dotsThatLookAlike = /[\u0387\u1427\u2022\u2027\u2219\u22c5\u2e31\u2e33\u30fb\uff0e\uff65]/gu;
const middleDot = '\u00b7';

/** Han characters may carry an ideographic variation selector; other letters their combining marks. */
const nameShape = /^(?:\p{Script=Han}[\u{e0100}-\u{e01ef}]?|\p{L}\p{Mn}{0,2}|[\u00b7 '’-])+$/u;
const beginsAndEnds = /^\p{L}.*[\p{L}\p{Mn}\u{e0100}-\u{e01ef}]$|^\p{L}$/u;
const privateUse = /\p{Co}/u;

export const longestName = 50;

export type PersonNameProblem = 'missing' | 'tooLong' | 'privateUse' | 'characters';

/**
 * One dot, single blanks between Latin parts, none beside Han characters or dots. Characters themselves stay as written.
 * No lookbehind: this runs on phones too, and older iPhones cannot read one.
 */
export function normalisePersonName(text: string): string {
  return text
    .replace(dotsThatLookAlike, middleDot)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ ?\u00b7 ?/gu, middleDot)
    .replace(/(\p{Script=Han}[\u{e0100}-\u{e01ef}]?) (?=\p{Script=Han})/gu, '$1');
}

/** Characters as a person counts them, not as UTF-16 does. */
export const lengthOfName = (name: string): number => Array.from(name).length;

/** What is wrong with a normalised name, null for nothing. */
export function personNameProblem(name: string): PersonNameProblem | null {
  if (name === '') return 'missing';
  if (lengthOfName(name) > longestName) return 'tooLong';
  if (privateUse.test(name)) return 'privateUse';
  return nameShape.test(name) && beginsAndEnds.test(name) && !name.includes('··') ? null : 'characters';
}

/** What two spellings of one name have in common; for comparing only, never shown or stored. */
const keyOf = (name: string): string => normalisePersonName(name).normalize('NFKC').toLowerCase();

/** Whether two names are the same but for look-alike dots, blanks and the encoding of their characters. */
export const sameName = (one: string, other: string): boolean => keyOf(one) === keyOf(other);

/** Whether a text holds what somebody typed of it, by the same measure. */
export const nameHolds = (name: string, part: string): boolean => keyOf(name).includes(keyOf(part));
