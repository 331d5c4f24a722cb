import { pageBeingOpened } from '../pages/openPage';
import { topPage } from '../pages/pageStack';
import { convertRpx } from '../../rpx';
import { showChrome } from '../shell/chrome';
import type { WindowConfig } from '../../manifest';
import type { PageSurface } from '../pages/openedPage';
import type { BuiltIn } from './node';

const owner = (): PageSurface | undefined => pageBeingOpened() ?? topPage();

/** Draws again what a page-meta or navigation-bar changed, when its page is in front. */
function refresh(page: PageSurface | undefined): void {
  const front = topPage();
  if (front && front === page) showChrome(front);
}

export const pageMeta: BuiltIn = {
  properties: {
    backgroundColor: String,
    backgroundTextStyle: String,
    rootBackgroundColor: String,
    pageStyle: String,
    pageFontSize: String,
    rootFontSize: String,
    pageOrientation: String,
    scrollTop: String,
    scrollDuration: null,
  },
  mount() {
    const page = owner();
    const style = { page: '', size: '' };
    const setStyle = (): void => page?.element.setAttribute('style', convertRpx(`${style.size};${style.page}`));
    return {
      changed: {
        pageStyle: (value) => {
          style.page = String(value ?? '');
          setStyle();
        },
        pageFontSize: (value) => {
          style.size = value ? `font-size:${String(value)}` : '';
          setStyle();
        },
        rootFontSize: (value) => {
          if (page) page.rootFontSize = value ? convertRpx(String(value)) : null;
          refresh(page);
        },
        backgroundColor: (value) => {
          if (page && value) page.window.backgroundColor = String(value);
          refresh(page);
        },
        scrollTop: (value) => value && page?.element.scrollTo({ top: parseFloat(String(value)) }),
      },
    };
  },
};

export const navigationBar: BuiltIn = {
  properties: {
    title: String,
    loading: Boolean,
    frontColor: String,
    backgroundColor: String,
    colorAnimationDuration: null,
  },
  mount() {
    const page = owner();
    const change = (fields: (value: string) => WindowConfig) => (value: unknown) => {
      if (!page || !value) return;
      Object.assign(page.window, fields(String(value)));
      refresh(page);
    };
    return {
      changed: {
        title: change((title) => ({ navigationBarTitleText: title })),
        backgroundColor: change((color) => ({ navigationBarBackgroundColor: color })),
        frontColor: change((color) => ({ navigationBarTextStyle: color === '#000000' ? 'black' : 'white' })),
      },
    };
  },
};

export const matchMediaView: BuiltIn = {
  properties: {
    minWidth: null,
    maxWidth: null,
    width: null,
    minHeight: null,
    maxHeight: null,
    height: null,
    orientation: String,
  },
  mount(node) {
    let query: MediaQueryList | undefined;
    const names = ['minWidth', 'maxWidth', 'width', 'minHeight', 'maxHeight', 'height'];
    const apply = (): boolean => node.element.toggleAttribute('hidden', query !== undefined && !query.matches);
    const ask = (): void => {
      query?.removeEventListener('change', apply);
      const lengths = names.filter((name) => node.value(name) !== null && node.text(name) !== '');
      const conditions = lengths.map(
        (name) => `(${name.replace(/[A-Z]/, (c) => `-${c.toLowerCase()}`)}: ${node.text(name)}px)`,
      );
      if (node.text('orientation')) conditions.push(`(orientation: ${node.text('orientation')})`);
      query = matchMedia(conditions.join(' and ') || 'all');
      query.addEventListener('change', apply);
      apply();
    };
    return {
      attached: ask,
      detached: () => query?.removeEventListener('change', apply),
      changed: Object.fromEntries([...names, 'orientation'].map((name) => [name, ask])),
    };
  },
};

/** Moves what it holds to the end of the page, out of every box that would cut it. */
export const rootPortal: BuiltIn = {
  properties: { enable: { type: Boolean, value: true } },
  mount(node) {
    let portal: HTMLElement | null = null;
    const place = (): void => {
      portal ??= node.element.querySelector<HTMLElement>(':scope > .wx-portal');
      const page = node.element.closest('wx-page');
      if (portal && page) (node.flag('enable') ? page : node.element).append(portal);
    };
    return { attached: place, changed: { enable: place }, detached: () => portal && node.element.append(portal) };
  },
};

/** A half-screen sheet that closes with the back button. */
export const pageContainer: BuiltIn = {
  properties: {
    show: Boolean,
    duration: { type: null, value: 300 },
    zIndex: null,
    overlay: { type: Boolean, value: true },
    position: { type: String, value: 'bottom' },
    round: Boolean,
    closeOnSlideDown: Boolean,
    overlayStyle: String,
    customStyle: String,
  },
  mount(node) {
    return {
      attached: () => node.element.toggleAttribute('data-show', node.flag('show')),
      changed: {
        show: (value) => {
          node.element.toggleAttribute('data-show', Boolean(value));
          node.emit(value ? 'enter' : 'leave');
          setTimeout(() => node.emit(value ? 'afterenter' : 'afterleave'), node.number('duration', 300));
        },
      },
    };
  },
};
