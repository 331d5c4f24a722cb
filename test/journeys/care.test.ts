/** Every page on a narrow phone in care mode, on an ordinary one in the dark, on a large one and on a PC: all can be read, nothing sticks out, nothing breaks. */
import type { Browser } from 'playwright-core';
import { everyPage, type Stop } from './support/everyPage';
import { Hands, openBrowser } from './support/hands';
import { inspect } from './support/inspect';
import { openTown, type Town } from './support/town';

const phones = [
  { name: 'narrow, care mode', width: 320, height: 640, fontScale: 1.4, colorScheme: 'light' },
  { name: 'ordinary, dark', width: 390, height: 844, fontScale: 1, colorScheme: 'dark' },
  { name: 'large', width: 430, height: 932, fontScale: 1, colorScheme: 'light' },
  { name: 'PC', width: 1280, height: 800, fontScale: 1, colorScheme: 'light', isMobile: false, hasTouch: true },
] as const;

let town: Town;
let browser: Browser;
let stops: readonly Stop[];

beforeAll(async () => {
  [town, browser] = await Promise.all([openTown(), openBrowser()]);
  stops = await everyPage(town);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await town.stop();
});

async function walk({ name, width, height, fontScale, ...options }: (typeof phones)[number]): Promise<string[]> {
  const hands = await Hands.of(browser, town.url, stops[0]?.openid ?? '', { viewport: { width, height }, deviceScaleFactor: 1, ...options });
  const faults: string[] = [];
  let screens = 0;
  const look = async (page: string): Promise<void> => {
    const { axe, wide, stretched } = await inspect(hands.page);
    const found = [...axe, ...wide, ...stretched, ...(await hands.errors())];
    faults.push(...found.map((fault) => `${page} (${name}): ${fault}`));
    screens += 1;
    if (found.length > 0 || process.env.PICTURES) await hands.picture(`care-${width}-${String(screens).padStart(2, '0')}`);
  };
  await hands.open();
  await hands.enlarge(fontScale);
  for (const { openid, page, sees, further = [] } of stops) {
    await hands.turnTo(openid, page);
    await hands.sees(sees);
    await look(page);
    for (const text of further) {
      await hands.tap('下一步');
      await hands.sees(text);
      await look(page);
    }
  }
  await hands.close();
  return faults;
}

test('every page fits, reads and holds on every width', async () => {
  const faults = await Promise.all(phones.map(walk));
  expect(faults.flat()).toEqual([]);
}, 480_000);
