/** A person with a phone: opens pages, taps, writes, looks. Everything goes through what is drawn. */
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import type { PhoneHandle } from '../../../local/phone/browser/phoneHandle';
import { browserArguments, findBrowser } from '../../../local/browser';
import { placesOf } from './album';

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: findBrowser(), args: [...browserArguments] });

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, hasTouch: true, isMobile: true };

export interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What the browser's phone lets be done to it. */
interface Holder {
  readonly __phone: Pick<PhoneHandle, 'set' | 'relaunch'>;
}

/** A window and what its owner has set. */
export interface Look {
  readonly width: number;
  readonly height: number;
  /** 1 is the usual. */
  readonly fontScale: number;
  readonly colorScheme: 'light' | 'dark';
}

export class Hands {
  private constructor(
    readonly page: Page,
    private readonly url: string,
    private openid: string,
  ) {}

  static async of(browser: Browser, url: string, openid: string, options: BrowserContextOptions = {}): Promise<Hands> {
    const context = await browser.newContext({ ...phone, ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return new Hands(page, url, openid);
  }

  /** The page on top. */
  get screen(): Locator {
    return this.page.locator('wx-page:not([hidden])');
  }

  async open(page = 'pages/home/home', query = ''): Promise<void> {
    const address = new URLSearchParams({ as: this.openid, page: query ? `${page}?${query}` : page });
    await this.page.goto(`${this.url}/?bare&${address.toString()}`);
  }

  /** The phone in another person's hands, or on another page of the same one's. */
  async turnTo(openid: string, page: string): Promise<void> {
    const another = openid !== this.openid;
    this.openid = openid;
    const [route = '', query] = page.split('?');
    if (another) return this.open(route, query);
    const before = await this.page.locator('wx-page').elementHandles();
    await this.page.evaluate((where) => (globalThis as unknown as Holder).__phone.relaunch(where), page);
    for (const old of before) await old.waitForElementState('hidden');
  }

  /** The size of text that WeChat is set to; 1 is the usual. */
  async enlarge(fontScale: number): Promise<void> {
    await this.page.locator('html[data-started]').waitFor();
    await this.page.evaluate((scale) => (globalThis as unknown as Holder).__phone.set({ fontScale: scale }), fontScale);
  }

  /** Another size of window, of text, and another light. */
  async wear({ width, height, fontScale, colorScheme }: Look): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.page.emulateMedia({ colorScheme });
    await this.enlarge(fontScale);
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  /** The phone's network, on or off. */
  async network(online: boolean): Promise<void> {
    await this.page.evaluate((on) => (globalThis as unknown as Holder).__phone.set({ online: on }), online);
  }

  /** The app is killed: no page hears of it. */
  async kill(): Promise<void> {
    await this.page.goto('about:blank');
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.screen.getByText(text).first().waitFor();
  }

  async tap(text: string | RegExp): Promise<void> {
    await this.screen.getByText(text, { exact: true }).last().tap();
  }

  /** The arrow at the top left. */
  async back(): Promise<void> {
    await this.page.locator('#phone-back').tap();
  }

  /** A button of WeChat's own sheets and dialogs, outside the page. */
  async tapSheet(text: string): Promise<void> {
    await this.page.getByRole('button', { name: text, exact: true }).last().tap();
  }

  /** Lets WeChat send the one message that the page asks for. */
  async allowNotice(): Promise<void> {
    await this.page.getByText('发送一次以下消息').waitFor();
    await this.tapSheet('允许');
  }

  private field(kind: string, label: string): Locator {
    return this.screen.locator(kind).filter({ has: this.page.getByText(label, { exact: true }) }).first();
  }

  async write(label: string, text: string): Promise<void> {
    const box = this.field('form-row', label).locator('input, textarea');
    await box.fill(text);
    await box.blur();
  }

  async choose(label: string, option: string): Promise<void> {
    await this.field('form-choice', label).getByText(option, { exact: true }).tap();
  }

  async pick(label: string, option: string): Promise<void> {
    const field = this.screen.locator('form-pick').filter({ hasText: label }).first();
    await field.locator('.form-pick').tap();
    await field.getByText(option, { exact: true }).last().tap();
    await field.getByText('确定', { exact: true }).tap();
    await field.locator('.form-pick').getByText(option).waitFor();
  }

  /** Takes the day that the wheels show. */
  async pickDay(label: string): Promise<void> {
    const field = this.screen.locator('form-date').filter({ hasText: label }).first();
    await field.locator('.form-date').tap();
    await field.getByText('确定', { exact: true }).tap();
  }

  async tick(text: string | RegExp): Promise<void> {
    await this.screen.locator('form-check').filter({ hasText: text }).locator('.form-check').tap();
  }

  /** Gives one file to the dialog that this tap opens. */
  private async give(tap: Promise<void>, file: Chosen): Promise<void> {
    const [dialog] = await Promise.all([this.page.waitForEvent('filechooser'), tap]);
    await dialog.setFiles(file);
  }

  /** Takes one of the ways that WeChat's sheet offers, and a file by it. */
  async chooseFrom(way: string, file: Chosen): Promise<void> {
    await this.give(this.page.getByText(way, { exact: true }).last().tap(), file);
  }

  /** Taps what asks for a photo or a file, and gives it a photo. */
  async upload(within: Locator, button: string, file: Chosen): Promise<void> {
    await within.getByText(button).last().tap();
    await this.chooseFrom('拍照或从相册选', file);
  }

  /** Taps what asks for a file of a chat, and gives it one. */
  async chooseFile(button: string, file: Chosen): Promise<void> {
    await this.give(this.tap(button), file);
  }

  /** Takes the file that WeChat opens or sends on, and closes what it is shown in. */
  async takeFile(): Promise<{ readonly name: string; readonly content: Uint8Array }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.getByText('下载', { exact: true }).last().tap()]);
    const content = new Uint8Array(readFileSync(await download.path()));
    await this.tapSheet('关闭');
    return { name: download.suggestedFilename(), content };
  }

  async signIn(): Promise<void> {
    await this.open('pages/mine/mine');
    await this.tap('用手机号登录');
    await this.tapSheet('允许');
    await this.sees('我的事');
  }

  /** To the top of the page, or to its end. */
  async scroll(to: 'top' | 'end'): Promise<void> {
    await this.screen.evaluate((screen, top) => screen.scrollTo(0, top ? 0 : screen.scrollHeight), to === 'top');
  }

  /** A picture of the screen, under each of these names, for looking at and for those who read how it is done. */
  async picture(...names: readonly string[]): Promise<void> {
    const places = names.flatMap(placesOf);
    if (places.length > 0) await this.page.waitForTimeout(400);
    for (const place of places) await this.page.screenshot({ path: place });
  }

  /** What nobody caught on this phone. */
  errors(): Promise<readonly string[]> {
    return this.page.evaluate(() => (globalThis as unknown as { __mpErrors?: string[] }).__mpErrors ?? []);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
