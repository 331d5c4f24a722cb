import { h } from '../element';
import { fileUrl } from '../files/fileUrl';
import { callPage, pageHas, type OpenedPage } from '../pages/openedPage';
import { formatPageUrl } from '../pages/pageUrl';
import { chooseAction } from './modal';
import { openSheet, sheetButton } from './sheet';
import { showToast } from './toast';

interface Shared {
  title?: string;
  path?: string;
  query?: string;
  imageUrl?: string;
}

/** Scenes by which WeChat tells who opens: from a chat, from the timeline. */
const scenes = { friend: 1007, timeline: 1154 } as const;

export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text).catch(() => undefined);
}

async function copyPath(path: string, title: string): Promise<void> {
  await copyText(path);
  showToast({ title: `${title}\n${path}`, icon: 'none', duration: 2500 });
}

/** Opens the page as whoever is sent the card. */
function openAs(path: string, scene: number): void {
  const url = new URL(location.href);
  url.searchParams.set('page', path.replace(/^\//, ''));
  url.searchParams.set('scene', String(scene));
  location.assign(url);
}

/** The card as it lies in a chat or on the timeline. Without a picture of its own WeChat takes one of the page. */
async function showCard(to: keyof typeof scenes, { title, imageUrl }: Shared, path: string): Promise<void> {
  const picture = imageUrl ? h('img', { alt: '卡片的图', src: await fileUrl(imageUrl, '') }) : h('p', {}, '（微信截当前页面作图）');
  const card = h('div', { class: `share-card share-${to}` }, h('p', { class: 'share-title' }, title ?? document.title), picture);
  const where = h('p', { class: 'sheet-note' }, path);
  const rows = [
    sheetButton('复制路径', 'action-row', () => void copyPath(path, '已复制')),
    sheetButton('当作收到的人打开', 'action-row', () => openAs(path, scenes[to])),
    sheetButton('关闭', 'action-row action-cancel', () => sheet.close()),
  ];
  const label = to === 'friend' ? '转发给朋友的卡片' : '朋友圈的卡片';
  const sheet = openSheet('bottom', label, [card, where, ...rows], () => undefined);
}

/** 转发给朋友: asks the page what to send, then shows it. `from` is a button with open-type share, or the menu. */
export async function shareWithFriend(page: OpenedPage, from: 'button' | 'menu', target?: unknown): Promise<void> {
  const own = formatPageUrl(page.route, page.query);
  const shared = ((await callPage(page, 'onShareAppMessage', { from, target })) ?? {}) as Shared & {
    promise?: Promise<Shared>;
  };
  const final = { ...shared, ...(await shared.promise) };
  await showCard('friend', final, final.path ?? own);
}

async function shareOnTimeline(page: OpenedPage): Promise<void> {
  const shared = (callPage(page, 'onShareTimeline') ?? {}) as Shared;
  await showCard('timeline', shared, `${page.route}${shared.query ? `?${shared.query}` : ''}`);
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
