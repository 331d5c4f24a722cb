/** What may be passed on: the front pages, by the words that somebody signs; nothing of a unit, a nominee or an office. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { friendCard, openedFromTimeline, timelineCard } from '../../miniprogram/share/cards';

const miniprogram = path.resolve(__dirname, '../../miniprogram');
const read = (file: string): string => readFileSync(path.join(miniprogram, file), 'utf8');

interface AppJson {
  readonly pages: readonly string[];
  readonly subpackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}
const app = JSON.parse(read('app.json')) as AppJson;
const inSubpackages = app.subpackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));

test.each([...inSubpackages, 'pages/mine/mine'])('%s cannot be passed on', (page) => {
  expect(read(`${page}.ts`)).not.toMatch(/onShare(AppMessage|Timeline)|showShareMenu/);
  expect(read(`${page}.wxml`)).not.toMatch(/open-type="share"/);
});

test.each(['pages/home/home', 'pages/notice/notice', 'pages/quota/quota', 'pages/joining/joining'])('%s can, to a friend and on the timeline', (page) => {
  expect(read(`${page}.ts`)).toMatch(/onShareAppMessage/);
  expect(read(`${page}.ts`)).toMatch(/onShareTimeline/);
});

test('every card leads to an open page and has its picture, light enough for a chat', () => {
  const cards = [friendCard('一', '/pages/home/home'), friendCard('二', '/pages/joining/joining', 'joining'), timelineCard('三')];
  for (const { imageUrl } of cards) expect(statSync(path.join(miniprogram, imageUrl)).size).toBeLessThan(30 * 1024);
});

test.each([
  ['notice.png', 5 / 4],
  ['joining.png', 5 / 4],
  ['square.png', 1],
])('%s has the shape that WeChat shows', (file, shape) => {
  const png = readFileSync(path.join(miniprogram, 'share', file));
  expect(png.readUInt32BE(16) / png.readUInt32BE(20)).toBe(shape);
});

test.each([
  [1154, true],
  [1007, false],
])('scene %i is the timeline: %s', (scene, alone) => {
  Object.assign(globalThis, { wx: { getLaunchOptionsSync: () => ({ scene }) } });
  expect(openedFromTimeline()).toBe(alone);
});
