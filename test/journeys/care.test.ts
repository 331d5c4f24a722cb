/** Every page on a narrow phone in care mode, on a large one in the dark and on a PC: all can be read, nothing sticks out, nothing breaks. */
import type { Browser } from 'playwright-core';
import { everyPage, type Stop } from './support/everyPage';
import { Hands, openBrowser, type Look } from './support/hands';
import { inspect } from './support/inspect';
import { laterPages } from './support/laterPages';
import { openTown, type Town } from './support/town';

const looks: readonly (Look & { readonly name: string })[] = [
  { name: 'narrow, care mode', width: 320, height: 640, fontScale: 1.4, colorScheme: 'light' },
  { name: 'large, dark', width: 430, height: 932, fontScale: 1, colorScheme: 'dark' },
  { name: 'PC', width: 1280, height: 800, fontScale: 1, colorScheme: 'light' },
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

/** One page in each size, as a window that is pulled wider. */
async function faultsOf(hands: Hands, page: string, picture: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const look of looks) {
    await hands.wear(look);
    const { axe, wide, stretched } = await inspect(hands.page);
    const found = [...axe, ...wide, ...stretched, ...(await hands.errors())];
    faults.push(...found.map((fault) => `${page} (${look.name}): ${fault}`));
    if (found.length > 0 || process.env.PICTURES) await hands.picture(`${picture}-${look.width}`);
  }
  return faults;
}

async function walk({ town, stops }: Walk, index: number): Promise<string[]> {
  const hands = await Hands.of(browser, town.url, stops[0]?.openid ?? '', { deviceScaleFactor: 1, isMobile: false });
  const faults: string[] = [];
  await hands.open();
  await hands.enlarge(1);
  for (const [at, { openid, page, sees, further = [] }] of stops.entries()) {
    await hands.turnTo(openid, page);
    await hands.sees(sees);
    faults.push(...(await faultsOf(hands, page, `care-${index}-${at}`)));
    for (const [step, text] of further.entries()) {
      await hands.tap('下一步');
      await hands.sees(text);
      faults.push(...(await faultsOf(hands, page, `care-${index}-${at}-${step}`)));
    }
  }
  await hands.close();
  return faults;
}

test('every page fits, reads and holds on every width', async () => {
  const faults = await Promise.all(walks.map(walk));
  expect(faults.flat()).toEqual([]);
}, 600_000);
