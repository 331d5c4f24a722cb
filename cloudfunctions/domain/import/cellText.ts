/** What a cell says, freed of what a keyboard, a web page or a spreadsheet put round it. */

const invisible = /[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g;
const blanks = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g;
const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const fullWidthShift = 0xfee0;

/** Full-width letters and digits made plain (signs like （ stay), odd blanks made plain, none at the ends. */
export const tidyText = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/\r\n?/g, '\n')
    .replace(blanks, ' ')
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - fullWidthShift))
    .trim();

/** The same on one line. */
export const tidyLine = (text: string): string => tidyText(text).replace(/\s*\n\s*/g, ' ');
