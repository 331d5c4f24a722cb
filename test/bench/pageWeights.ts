/**
 * What every page costs a phone until its first data: calls of functions, bytes of their replies, nodes drawn, data handed to the
 * view. Counted in the browser's phone against the made-up city, on the same pages that the journeys open.
 */
import type { Page, Request } from 'playwright-core';
import type { PhoneHandle } from '../../local/phone/browser/phoneHandle';
import { everyPage, type Stop } from '../journeys/support/everyPage';
import { Hands, openBrowser } from '../journeys/support/hands';
import { openTown } from '../journeys/support/town';
import type { Figure } from './figure';

type Handed = ReturnType<PhoneHandle['handed']>;

interface Weight {
  readonly page: string;
  readonly calls: number;
  readonly replyBytes: number;
  readonly nodes: number;
  readonly handed: Handed;
}

const kilobytes = (bytes: number): number => Math.round((bytes / 1024) * 10) / 10;

/** What the functions are asked between two looks. */
class Calls {
  private asked: Request[] = [];

  constructor(page: Page) {
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/functions/')) this.asked.push(request);
    });
  }

  async taken(): Promise<{ readonly calls: number; readonly replyBytes: number }> {
    const asked = this.asked.splice(0);
    const replies = await Promise.all(asked.map(async (request) => (await (await request.response())?.body())?.length ?? 0));
    return { calls: asked.length, replyBytes: replies.reduce((sum, bytes) => sum + bytes, 0) };
  }
}

async function weigh(hands: Hands, calls: Calls, { openid, page, sees }: Stop): Promise<Weight> {
  await calls.taken();
  await hands.turnTo(openid, page);
  await hands.sees(sees);
  const taken = await calls.taken();
  const handed = await hands.page.evaluate(() => (globalThis as unknown as { __phone: PhoneHandle }).__phone.handed());
  return { page: page.split('?')[0] ?? page, ...taken, nodes: await hands.screen.locator('*').count(), handed };
}

/** The heaviest by one measure, and which pages are over the limit or come next. */
function heaviest(weights: readonly Weight[], name: string, unit: Figure['unit'], limit: number, of: (weight: Weight) => number): Figure {
  const ranked = [...weights].sort((a, b) => of(b) - of(a));
  const over = ranked.filter((weight) => of(weight) > limit).length;
  const said = ranked.slice(0, Math.max(over, 3)).map((weight) => `${weight.page} ${of(weight)}`);
  return { name, measured: ranked[0] ? of(ranked[0]) : Infinity, limit, unit, beside: `${said.join(', ')}; ${weights.length} pages opened` };
}

export async function pageWeights(): Promise<Figure[]> {
  const [town, browser] = await Promise.all([openTown(), openBrowser()]);
  try {
    const stops = await everyPage(town);
    const hands = await Hands.of(browser, town.url, stops[0]?.openid ?? '', { deviceScaleFactor: 1 });
    await hands.open();
    await hands.enlarge(1);
    const calls = new Calls(hands.page);
    const weights: Weight[] = [];
    for (const stop of stops) weights.push(await weigh(hands, calls, stop));
    return [
      heaviest(weights, 'calls until a page has its first data', 'calls', 1, (one) => one.calls),
      heaviest(weights, 'bytes of these replies', 'KB', 30, (one) => kilobytes(one.replyBytes)),
      heaviest(weights, 'nodes of a page', 'nodes', 1000, (one) => one.nodes),
      heaviest(weights, 'one setData', 'KB', 256, (one) => kilobytes(one.handed.largest)),
      heaviest(weights, 'all setData until the first data', 'KB', 256, (one) => kilobytes(one.handed.bytes)),
    ];
  } finally {
    await browser.close();
    await town.stop();
  }
}
