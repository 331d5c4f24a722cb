/** A code as it was given out, however it was typed: without blanks, full-width characters made plain, letters made capitals. */
export const normaliseCode = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
