/** The parts of the screen that are WeChat's: status bar, navigation bar, page area, tab bar, home indicator. */

/** From this width on it is WeChat for computers: a window without status bar, capsule and home indicator. */
const desktopWidth = 768;
export const capsuleSize = { width: 87, height: 32, right: 7 };

function part<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  id: string,
  parent: HTMLElement,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.id = id;
  parent.append(element);
  return element;
}

function create() {
  const phone = part('div', 'phone', document.body);
  const top = part('header', 'phone-top', phone);
  const statusBar = part('div', 'phone-status', top);
  const navigation = part('div', 'phone-navigation', top);
  const back = part('button', 'phone-back', navigation);
  const home = part('button', 'phone-home', navigation);
  const title = part('h1', 'phone-title', navigation);
  const view = part('main', 'phone-view', phone);
  const tabs = part('nav', 'phone-tabs', phone);
  const capsule = part('div', 'phone-capsule', phone);
  const overlay = part('div', 'phone-overlay', phone);
  back.setAttribute('aria-label', '返回');
  home.setAttribute('aria-label', '回到首页');
  return { phone, top, statusBar, navigation, back, home, title, view, tabs, capsule, overlay };
}

let parts: ReturnType<typeof create> | undefined;

export function frame(): ReturnType<typeof create> {
  parts ??= create();
  return parts;
}

export const isDesktop = (): boolean => innerWidth >= desktopWidth;
export const statusBarHeight = (): number => (isDesktop() ? 0 : 44);
export const navigationHeight = 44;
export const bottomInset = (): number => (isDesktop() ? 0 : 24);

/** The top left corner of the page's visible area, in the window. */
export function viewOrigin(): { left: number; top: number } {
  const { left, top } = frame().view.getBoundingClientRect();
  return { left, top };
}

/** Sets what lengths depend on; `listener` is called again whenever the window changes. */
export function followWindow(listener: () => void): void {
  const update = (): void => {
    const { style } = document.documentElement;
    style.setProperty('--rpx', `${innerWidth / 750}px`);
    style.setProperty('--status-bar', `${statusBarHeight()}px`);
    style.setProperty('--safe-area-top', `${statusBarHeight()}px`);
    style.setProperty('--safe-area-bottom', `${bottomInset()}px`);
    style.setProperty('--safe-area-left', '0px');
    style.setProperty('--safe-area-right', '0px');
    document.documentElement.toggleAttribute('data-desktop', isDesktop());
    listener();
  };
  addEventListener('resize', update);
  update();
}
