/** The pictures of the README and of the handbook. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { shownPictures } from '../journeys/support/album';

const kept = ['docs/pictures', 'docs/pictures/handbook'].flatMap((folder) =>
  readdirSync(folder).filter((name) => name.endsWith('.png')).map((name) => path.resolve(folder, name)));

test('the README and the handbook show the pictures that are kept, all of them and no others', () => {
  expect([...shownPictures()].sort()).toEqual(kept.sort());
});

test('each is light enough to be looked at on a phone', () => {
  expect(kept.filter((file) => statSync(file).size > 150 * 1024)).toEqual([]);
});
