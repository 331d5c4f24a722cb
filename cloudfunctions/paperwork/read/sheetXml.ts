/** A worksheet's XML, cut down to what holds its cells, and counted before a library is let at it. */

export interface Counted {
  readonly rows: number;
  readonly cells: number;
}

const tag = /<(?:\w{1,20}:)?(row|c)(?=[\s/>])[^<>]{0,400}>/g;

/** Counts rows and cells, and stops where there are more than `most` of either. */
export function countCells(xml: string, most: Counted): Counted {
  let [rows, cells] = [0, 0];
  for (const [, name] of xml.matchAll(tag)) {
    if (name === 'row') rows += 1;
    else cells += 1;
    if (rows > most.rows || cells > most.cells) break;
  }
  return { rows, cells };
}

/** From the first opening of an element to its last closing. By searching, since a pattern could be made to take for ever. */
function element(xml: string, name: string): string {
  const start = new RegExp(`<(?:\\w{1,20}:)?${name}[\\s>]`).exec(xml)?.index;
  const end = xml.lastIndexOf(`${name}>`);
  return start === undefined || end <= start ? '' : xml.slice(start, end + name.length + 1);
}

/**
 * The cells and the merges alone. Links, column widths, filters and conditions are of no use here, and a library may walk
 * through a million columns for each.
 */
export function cellsOnly(xml: string): string {
  const opening = /<(?:\w{1,20}:)?worksheet[^<>]{0,4000}>/.exec(xml)?.[0].replace(/\/>$/, '>') ?? '<worksheet>';
  const closing = opening.replace(/^</, '</').replace(/[\s>][\s\S]*$/, '>');
  return `${opening}${element(xml, 'sheetData')}${element(xml, 'mergeCells')}${closing}`;
}
