/** Every page on a narrow phone in care mode, on an ordinary one in the dark, on a large one and on a PC: all can be read, nothing sticks out, nothing breaks. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { everyPage, type Stop } from './support/everyPage';
import { laterPages } from './support/laterPages';
import { Hands, openBrowser } from './support/hands';
import { inspect } from './support/inspect';
import { openTown, type Town } from './support/town';

interface Phone extends Pick<BrowserContextOptions, 'colorScheme' | 'isMobile' | 'hasTouch'> {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly fontScale: number;
  /** axe's rules too; they ask nothing of the width that the narrow one does not answer. */
  readonly rules?: boolean;
}

const phones: readonly Phone[] = [
  { name: 'narrow, care mode', width: 320, height: 640, fontScale: 1.4, colorScheme: 'light' },
  { name: 'ordinary, dark', width: 390, height: 844, fontScale: 1, colorScheme: 'dark' },
  { name: 'large', width: 430, height: 932, fontScale: 1, colorScheme: 'light', rules: false },
  { name: 'PC', width: 1280, height: 800, fontScale: 1, colorScheme: 'light', isMobile: false, hasTouch: true },
];

/** A town, and where to look in it. */
interface Walk {
  readonly town: Town;
  readonly stops: readonly Stop[];
}

let browser: Browser;
/** While units submit, and on the day that experts score. */
let walks: readonly Walk[];
const towns: Town[] = [];

beforeAll(async () => {
  const [now, later] = await Promise.all([openTown(), openTown('evaluation')]);
  towns.push(now, later);
  browser = await openBrowser();
  walks = [{ town: now, stops: await everyPage(now) }, { town: later, stops: await laterPages(later) }];
}, 400_000);

afterAll(async () => {
  for (const town of towns) await town.stop();
  await browser.close();
});

async function walk({ town, stops }: Walk, { name, width, height, fontScale, rules = true, ...options }: Phone): Promise<string[]> {
  const hands = await Hands.of(browser, town.url, stops[0]?.openid ?? '', { viewport: { width, height }, deviceScaleFactor: 1, ...options });
  const faults: string[] = [];
  let screens = 0;
  const look = async (page: string): Promise<void> => {
    const { axe, wide, stretched } = await inspect(hands.page, rules);
    const found = [...axe, ...wide, ...stretched, ...(await hands.errors())];
    faults.push(...found.map((fault) => `${page} (${name}): ${fault}`));
    screens += 1;
    if (found.length > 0 || process.env.PICTURES) await hands.picture(`care-${width}-${walks.findIndex((one) => one.town === town)}-${String(screens).padStart(2, '0')}`);
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
  const faults: string[] = [];
  // Two phones at a time: more of them wait for each other on two cores.
  for (const one of walks)
    for (const some of [phones.slice(0, 2), phones.slice(2)]) faults.push(...(await Promise.all(some.map((phone) => walk(one, phone)))).flat());
  expect(faults).toEqual([]);
}, 600_000);
