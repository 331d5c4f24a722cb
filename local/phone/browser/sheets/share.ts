import { callPage, pageHas, type OpenedPage } from '../pages/openedPage';
import { formatPageUrl } from '../pages/pageUrl';
import { chooseAction } from './modal';
import { showToast } from './toast';

interface Shared {
  title?: string;
  path?: string;
  query?: string;
}

export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text).catch(() => undefined);
}

async function copyPath(path: string, title: string): Promise<void> {
  await copyText(path);
  showToast({ title: `${title}\n${path}`, icon: 'none', duration: 2500 });
}

/** 转发给朋友: asks the page what to send, then copies its path. `from` is a button with open-type share, or the menu. */
export async function shareWithFriend(page: OpenedPage, from: 'button' | 'menu', target?: unknown): Promise<void> {
  const own = formatPageUrl(page.route, page.query);
  const shared = ((await callPage(page, 'onShareAppMessage', { from, target })) ?? {}) as Shared & {
    promise?: Promise<Shared>;
  };
  const final = { ...shared, ...(await shared.promise) };
  await copyPath(final.path ?? own, `已复制转发路径：${final.title ?? document.title}`);
}

async function shareOnTimeline(page: OpenedPage): Promise<void> {
  const shared = (callPage(page, 'onShareTimeline') ?? {}) as Shared;
  const path = `${page.route}${shared.query ? `?${shared.query}` : ''}`;
  await copyPath(path, `已复制朋友圈路径（场景 1154）：${shared.title ?? document.title}`);
}

/** The menu behind ••• of the capsule. */
export async function openCapsuleMenu(page: OpenedPage, relaunch: () => void): Promise<void> {
  const rows: [text: string, work: () => unknown][] = [
    ...(pageHas(page, 'onShareAppMessage')
      ? [['转发给朋友', () => shareWithFriend(page, 'menu')] as [string, () => unknown]]
      : []),
    ...(pageHas(page, 'onShareTimeline')
      ? [['分享到朋友圈', () => shareOnTimeline(page)] as [string, () => unknown]]
      : []),
    ['复制页面路径', () => copyPath(formatPageUrl(page.route, page.query), '已复制')],
    ['重新进入小程序', relaunch],
  ];
  const chosen = await chooseAction({ itemList: rows.map(([text]) => text) });
  if (chosen !== null) await rows[chosen]?.[1]();
}
