/** Mainland mobile numbers: 11 digits from 13 to 19. */
const mobileShape = /^1[3-9]\d{9}$/;

/** Without blanks and hyphens, without +86; full-width digits made plain. */
export const normaliseMobile = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)86/, '');

export const isMobile = (number: string): boolean => mobileShape.test(number);

/** 138****5678; a number of another shape shows nothing. */
export const maskMobile = (number: string): string =>
  isMobile(number) ? `${number.slice(0, 3)}****${number.slice(7)}` : '*'.repeat(number.length);

/** A text with every phone number in it masked: people write them into reasons. */
export const maskMobilesIn = (text: string): string => text.replace(/1[3-9]\d{9}/g, maskMobile);
