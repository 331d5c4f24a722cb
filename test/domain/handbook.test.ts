/** The handbook beside the screens: its words, and the pictures that it and the README show. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { shownPictures } from '../journeys/support/album';
import { isOnScreen, leadsTo } from './screenWords';

const folder = path.resolve(__dirname, '../../docs/handbook');
const chapters = readdirSync(folder).filter((name) => name.endsWith('.md'));

/** What is bold names something on a screen; a way through several screens is `**one → next**`. */
const waysIn = (text: string): string[][] => Array.from(text.matchAll(/\*\*(.+?)\*\*/g), ([, bold = '']) => bold.split(' → '));
const unknownIn = (text: string): string[] => waysIn(text).flat().filter((word) => !isOnScreen(word));
const brokenIn = (text: string): string[][] =>
  waysIn(text).flatMap((way) => way.slice(1).map((next, at) => [way[at] ?? '', next])).filter(([from = '', next = '']) => !leadsTo(from, next));

test.each(chapters)('what %s prints bold stands on a screen, word for word, and each way exists', (chapter) => {
  const text = readFileSync(path.join(folder, chapter), 'utf8');
  expect(waysIn(text).length).toBeGreaterThan(0);
  expect(unknownIn(text)).toEqual([]);
  expect(brokenIn(text)).toEqual([]);
});

test('a word of no screen is found out: an old name, half a sentence, a word only spoken or in a comment', () => {
  const text = '点 **我的 → 有了邀请码**，**提交前**，**打包进度**，**unit**；不是 **登记单位**、**提交 3 人**。';
  expect(unknownIn(text)).toEqual(['有了邀请码', '提交前', '打包进度', 'unit']);
});

test('a way that leads nowhere is found out', () => {
  const text = '**我的 → 单位材料**，**首页 → 登记单位**；不是 **首页 → 单位推荐与报送**、**人选有变动 → 在纸上签字 → 打印确认书，请本人签字**。';
  expect(brokenIn(text)).toEqual([['我的', '单位材料'], ['首页', '登记单位']]);
});

const kept = ['docs/pictures', 'docs/pictures/handbook'].flatMap((pictures) =>
  readdirSync(pictures).filter((name) => name.endsWith('.png')).map((name) => path.resolve(pictures, name)));

test('the README and the handbook show the pictures that are kept, all of them and no others', () => {
  expect([...shownPictures()].sort()).toEqual(kept.sort());
});

test('each is light enough to be looked at on a phone', () => {
  expect(kept.filter((file) => statSync(file).size > 150 * 1024)).toEqual([]);
});
