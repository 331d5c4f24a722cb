/** The handbook beside the screens: its words, and the pictures that it and the README show. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { shownPictures } from '../journeys/support/album';
import { isOnScreen } from './screenWords';

const folder = path.resolve(__dirname, '../../docs/handbook');
const chapters = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** What is bold names something on a screen; a way through several screens is `**one → next**`. */
const namedIn = (text: string): string[] =>
  Array.from(text.matchAll(/\*\*(.+?)\*\*/g), ([, bold = '']) => bold).flatMap((bold) => bold.split(' → '));

test.each(chapters)('what %s prints bold stands on a screen, word for word', (chapter) => {
  const named = namedIn(readFileSync(path.join(folder, chapter), 'utf8'));
  expect(named.length).toBeGreaterThan(0);
  expect([...new Set(named)].filter((word) => !isOnScreen(word))).toEqual([]);
});

test('a word of no screen is found out: an old name, half a sentence, a word only spoken or in a comment', () => {
  const wrong = namedIn('点 **我的 → 有了邀请码**，**提交前**，**打包进度**，**unit**；不是 **登记单位**、**提交 3 人**。').filter((word) => !isOnScreen(word));
  expect(wrong).toEqual(['有了邀请码', '提交前', '打包进度', 'unit']);
});

const kept = ['docs/pictures', 'docs/pictures/handbook'].flatMap((pictures) =>
  readdirSync(pictures).filter((name) => name.endsWith('.png')).map((name) => path.resolve(pictures, name)));

test('the README and the handbook show the pictures that are kept, all of them and no others', () => {
  expect([...shownPictures()].sort()).toEqual(kept.sort());
});

test('each is light enough to be looked at on a phone', () => {
  expect(kept.filter((file) => statSync(file).size > 150 * 1024)).toEqual([]);
});
