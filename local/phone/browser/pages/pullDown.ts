import { callPage, type OpenedPage } from './openedPage';

const threshold = 60;
const furthest = 90;

const indicator = (page: OpenedPage): HTMLElement => {
  const existing = page.holder.querySelector<HTMLElement>(':scope > .phone-pull');
  if (existing) return existing;
  const element = document.createElement('div');
  element.className = 'phone-pull';
  element.setAttribute('role', 'status');
  page.holder.prepend(element);
  return element;
};

function place(page: OpenedPage, distance: number): void {
  page.element.style.transform = distance > 0 ? `translateY(${distance}px)` : '';
}

/** Shows the dots and tells the page; `stopPullDown` takes them away. */
export function startPullDown(page: OpenedPage): void {
  indicator(page).textContent = '正在刷新';
  place(page, threshold);
  callPage(page, 'onPullDownRefresh');
}

export function stopPullDown(page: OpenedPage): void {
  indicator(page).remove();
  place(page, 0);
}

/** A finger, or the mouse, drags the page down from its very top. */
export function followPull(page: OpenedPage): void {
  if (!page.window.enablePullDownRefresh) return;
  const { element } = page;
  let from: number | null = null;
  let distance = 0;
  const start = (y: number): void => {
    from = element.scrollTop <= 0 ? y : null;
    distance = 0;
  };
  const move = (y: number, event: Event): void => {
    if (from === null || element.scrollTop > 0) return;
    distance = Math.min(furthest, (y - from) / 2);
    if (distance <= 0) return;
    if (event.cancelable) event.preventDefault();
    indicator(page).textContent = distance > threshold ? '松开刷新' : '下拉刷新';
    place(page, distance);
  };
  const end = (): void => {
    if (from === null || distance <= 0) return;
    from = null;
    if (distance > threshold) startPullDown(page);
    else stopPullDown(page);
  };
  element.addEventListener('touchstart', ({ touches }) => start(touches[0]?.clientY ?? 0));
  element.addEventListener('touchmove', (event) => move(event.touches[0]?.clientY ?? 0, event), { passive: false });
  element.addEventListener('touchend', end);
  element.addEventListener('mousedown', ({ clientY }) => start(clientY));
  element.addEventListener('mousemove', (event) => event.buttons === 1 && move(event.clientY, event));
  element.addEventListener('mouseup', end);
}
