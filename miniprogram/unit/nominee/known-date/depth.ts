/** How exactly a date is known, in the words of the picker's modes. */
export type Depth = 'year' | 'month' | 'date';

const lengths: Readonly<Record<Depth, number>> = { year: 4, month: 7, date: 10 };

export const depthOf = (date: string): Depth => (date.length <= lengths.year ? 'year' : date.length <= lengths.month ? 'month' : 'date');

/** `2019-06-18` up to the month is `2019-06`. */
export const upTo = (depth: Depth, date: string): string => date.slice(0, lengths[depth]);
