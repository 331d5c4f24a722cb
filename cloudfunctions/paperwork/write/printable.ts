/**
 * What XML may not hold makes a file that no program opens; marks that turn the direction of writing make one thing look like
 * another. Both are left out. Line breaks stay.
 */
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;

export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unprintable, '');
