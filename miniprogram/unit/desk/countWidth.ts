/** How wide the column of numbers beside a list stands, so that the words of all rows begin at one edge. Its digits are of one width. */
export const countWidth = (rows: readonly { readonly count: number }[]): string =>
  `${Math.max(1, ...rows.map(({ count }) => String(count).length))}ch`;
