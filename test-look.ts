import { Hands, openBrowser } from './test/journeys/support/hands';
async function main() {
  const url = 'http://127.0.0.1:8911';
  const people = (await (await fetch(`${url}/local/people`)).json()) as { openid: string; role: string; name: string; unit?: string }[];
  const contact = people.filter(({ role }) => role === 'unitContact').at(14)!;
  const browser = await openBrowser();
  for (const [name, w, h, scale, scheme] of [['a', 390, 844, 1, 'light'], ['b', 320, 640, 1.4, 'light'], ['c', 390, 844, 1, 'dark'], ['d', 1280, 800, 1, 'light']] as const) {
    const hands = await Hands.of(browser, url, contact.openid, { viewport: { width: w, height: h }, deviceScaleFactor: 1, colorScheme: scheme, ...(w > 900 ? { isMobile: false, hasTouch: false } : {}) });
    await hands.open();
    await hands.enlarge(scale);
    await hands.turnTo(contact.openid, 'unit/documents/documents');
    await hands.sees('全部打包');
    console.log(name, await hands.errors());
    await hands.page.screenshot({ path: `/tmp/looks/page-${name}.png` });
    await hands.page.evaluate(() => document.querySelectorAll('wx-page:not([hidden])').forEach((p) => (p.scrollTop = 1e6)));
    await hands.page.mouse.wheel(0, 1e5);
    await hands.page.waitForTimeout(300);
    await hands.page.screenshot({ path: `/tmp/looks/page-${name}-end.png` });
    if (name === 'a') {
      await hands.tap('打包下载');
      await hands.page.waitForTimeout(500);
      await hands.page.screenshot({ path: `/tmp/looks/page-a-run.png` });
      await hands.sees('打包好了');
      await hands.tap('下载');
      await hands.sees('发到聊天');
      await hands.page.screenshot({ path: `/tmp/looks/page-a-ready.png` });
      await hands.tap('发到聊天');
      await hands.page.waitForTimeout(500);
      await hands.page.screenshot({ path: `/tmp/looks/page-a-sent.png` });
    }
    await hands.close();
  }
  await browser.close();
}
void main();
