import fc from 'fast-check';
import { appended, measured, pathOf, pieceRows, piecesOf, spanAt, started } from '../../miniprogram/unit/longList/pieces';

const rowsFrom = (from: number, count: number): { nominationId: string }[] =>
  Array.from({ length: count }, (_, n) => ({ nominationId: String(from + n) }));

/** What `setData` makes of a page's data. */
function set(data: { pieces: unknown[]; heights: unknown[] }, changes: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(changes)) {
    const [, list, at] = /^(pieces|heights)\[(\d+)\]$/.exec(path) ?? [];
    if (list === 'pieces' || list === 'heights') data[list][Number(at)] = value;
  }
}

test('pages of fifty make the same list as one of all', () => {
  const data = started(rowsFrom(0, 50));
  for (let from = 50; from < 500; from += 50) set(data, appended(data.heights, rowsFrom(from, 50)));
  set(data, appended(data.heights, rowsFrom(500, 7)));
  expect(data.pieces).toEqual(piecesOf(rowsFrom(0, 507)));
  expect(data.heights).toHaveLength(data.pieces.length);
});

test('fifty more rows are told by the paths of their pieces alone', () => {
  const { heights } = started(rowsFrom(0, 450));
  const more = appended(heights, rowsFrom(450, 50));
  expect(Object.keys(more).filter((path) => path.startsWith('pieces'))).toEqual(['pieces[45]', 'pieces[46]', 'pieces[47]', 'pieces[48]', 'pieces[49]']);
  expect(JSON.stringify(more).length).toBeLessThan(2000);
});

test('whatever is on the screen is drawn, and never more than a screen and the margins hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 440, max: 2000 }), { minLength: 1, maxLength: 60 }),
      fc.nat({ max: 60_000 }),
      fc.integer({ min: 500, max: 1400 }),
      (heights, top, screen) => {
        const { from, to } = spanAt(heights, top, screen);
        let edge = 0;
        for (const [at, height] of heights.entries()) {
          const seen = edge < top + screen && edge + height > top;
          if (seen) expect(at >= from && at < to).toBe(true);
          edge += height;
        }
        expect(from).toBeLessThan(to);
        // Ten rows are 440 px at the very least: of a page with rows of 44 px no more than these are there at once.
        expect((to - from) * pieceRows).toBeLessThanOrEqual(pieceRows * (Math.ceil((screen + 1000) / 440) + 1));
      },
    ),
  );
});

test.each([
  [0, { from: 0, to: 2 }],
  [2000, { from: 1, to: 4 }],
  [100_000, { from: 9, to: 10 }],
  [-300, { from: 0, to: 2 }],
])('at %i px of ten pieces of 840 px these are drawn', (top, span) => {
  expect(spanAt(Array.from({ length: 10 }, () => 840), top, 844)).toEqual(span);
});

test('only drawn pieces are measured, and only what differs is told', () => {
  expect(measured([840, 840, 840, 840], { from: 1, to: 3 }, [10, 840.4, 900, 10])).toEqual({ 'heights[2]': 900 });
});

test('a row is found by its path', () => {
  const pieces = piecesOf(rowsFrom(0, 35));
  expect([pathOf(pieces, '0'), pathOf(pieces, '34'), pathOf(pieces, 'x')]).toEqual(['pieces[0].rows[0]', 'pieces[3].rows[4]', null]);
});
