import { callPage, pageHas, type OpenedPage } from './openedPage';
import { followPull } from './pullDown';

const defaultBottomDistance = 50;

/** onPageScroll, onReachBottom and the pull at the top. */
export function followScroll(page: OpenedPage): void {
  const { element } = page;
  let atBottom = false;
  element.addEventListener('scroll', () => {
    if (pageHas(page, 'onPageScroll')) callPage(page, 'onPageScroll', { scrollTop: element.scrollTop });
    const distance = element.scrollHeight - element.clientHeight - element.scrollTop;
    const reached = distance <= (page.window.onReachBottomDistance ?? defaultBottomDistance);
    if (reached && !atBottom) callPage(page, 'onReachBottom');
    atBottom = reached;
  });
  followPull(page);
}
