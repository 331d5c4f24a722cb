/**
 * Draws the pictures of the share cards: `npx tsx local/drawShareCards.ts`. What is drawn stands here; the PNGs are shipped in the
 * mini-program's main package. No date and no figure of one season is on them, so that a card passed on last year is not wrong.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { browserArguments, findBrowser } from './browser';
import { palettePng, type Colour } from './cloud/wechat/png';

const folder = path.resolve(__dirname, '../miniprogram/share');

interface Card {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly [string, string];
}

/** WeChat shows a friend's card at 5:4, a timeline's as a square. */
const cards: readonly Card[] = [
  { file: 'notice.png', width: 500, height: 400, lines: ['高技能人才专项培养', '由单位推荐，谁能报、怎么报'] },
  { file: 'joining.png', width: 500, height: 400, lines: ['请单位人事部门看', '怎么登记单位、推荐技师'] },
  { file: 'square.png', width: 360, height: 360, lines: ['高技能人才专项培养', '谁能报、怎么报'] },
];

/** The steel rule: a tick a tenth, longer at 十, 百 and 千. */
function ruler(width: number): string {
  const side = width * 0.08;
  const length = width - 2 * side;
  const ticks = Array.from({ length: 31 }, (_, n) => {
    const x = Math.round(side + (length * n) / 30);
    const long = n % 10 === 0;
    const tall = long ? 22 : n % 5 === 0 ? 14 : 9;
    return `<rect x="${x - (long ? 1 : 0)}" y="0" width="${long ? 2 : 1}" height="${tall}" fill="${n <= 10 ? '#e6c980' : '#7d8bab'}"/>`;
  });
  const words = ['十', '百', '千'].map((word, n) => {
    const x = Math.round(side + (length * (n + 1)) / 3) - (n === 2 ? 8 : 0);
    return `<text x="${x}" y="46" text-anchor="middle" font-size="19" fill="#c3cde0">${word}</text>`;
  });
  const line = `<rect x="${side}" y="0" width="${length}" height="1" fill="#7d8bab"/><rect x="${side}" y="0" width="${length / 3}" height="2" fill="#e6c980"/>`;
  return `<svg width="${width}" height="52" font-family="Noto Sans CJK SC, PingFang SC, sans-serif">${line}${ticks.join('')}${words.join('')}</svg>`;
}

const draw = ({ width, height, lines: [first, second] }: Card): string => `<!doctype html><html lang="zh-CN"><style>
  * { margin: 0; box-sizing: border-box; }
  body { width: ${width}px; height: ${height}px; display: flex; flex-direction: column; justify-content: space-between; padding: ${height * 0.1}px 0 ${height * 0.06}px;
    background: #12264a; color: #fff; font: 500 ${width * 0.056}px/1.5 "Noto Sans CJK SC", "PingFang SC", sans-serif; }
  div { padding: 0 ${width * 0.08}px; }
  b { display: block; color: #e6c980; font: 700 ${width * 0.19}px/1.2 "Noto Serif CJK SC", "Songti SC", serif; letter-spacing: 0.06em; }
  i { display: block; color: #c3cde0; font-style: normal; font-size: ${width * 0.048}px; }
</style><body><div><b>金蓝领</b><i>包头市“十百千”</i></div><div>${first}<i>${second}</i></div>${ruler(width)}</body></html>`;

const ink: Colour = [0x12, 0x26, 0x4a];
const inks: readonly Colour[] = [[0xe6, 0xc9, 0x80], [0xff, 0xff, 0xff], [0xc3, 0xcd, 0xe0]];
const between = ([r, g, b]: Colour, share: number): Colour => {
  const mix = (from: number, to: number): number => Math.round(from + (to - from) * share);
  return [mix(ink[0], r), mix(ink[1], g), mix(ink[2], b)];
};
/** The ground, each colour in four steps towards it for smooth edges, and the ruler's grey: so few that a card stays light. */
const palette: readonly Colour[] = [ink, [0x7d, 0x8b, 0xab], ...inks.flatMap((colour) => [0.25, 0.5, 0.75, 1].map((share) => between(colour, share)))];

const nearest = ([r, g, b]: Colour): number => {
  const far = palette.map(([red, green, blue]) => (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2);
  return far.indexOf(Math.min(...far));
};

/** Red, green, blue and opacity of every point that Chromium drew. */
async function pointsOf(page: Page, { width, height }: Card): Promise<readonly number[]> {
  const drawn = `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
  return page.evaluate(async ([source, w, h]) => {
    const picture = new Image();
    picture.src = source;
    await picture.decode();
    const brush = Object.assign(document.createElement('canvas'), { width: w, height: h }).getContext('2d');
    if (!brush) throw new Error('no canvas');
    brush.drawImage(picture, 0, 0);
    return [...brush.getImageData(0, 0, w, h).data];
  }, [drawn, width, height] as const);
}

async function drawCard(browser: Browser, card: Card): Promise<void> {
  const page = await browser.newPage({ viewport: { width: card.width, height: card.height } });
  await page.setContent(draw(card));
  const points = await pointsOf(page, card);
  const at = (x: number, y: number): number => {
    const from = (y * card.width + x) * 4;
    const [red = 0, green = 0, blue = 0] = points.slice(from, from + 3);
    return nearest([red, green, blue]);
  };
  writeFileSync(path.join(folder, card.file), palettePng(card.width, card.height, palette, at));
}

async function drawAll(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] });
  for (const card of cards) await drawCard(browser, card);
  await browser.close();
}

void drawAll();
