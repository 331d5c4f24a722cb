import type { TabBarConfig, TabBarItem } from '../../manifest';
import { phone } from '../phone';
import { currentTheme } from '../phoneState';
import type { OpenedPage } from '../pages/openedPage';
import { pageStack } from '../pages/pageStack';
import { frame } from './frame';
import { actions } from './chromeActions';

/** `@name` stands for a value of theme.json. */
function themed(value: string | undefined, fallback: string): string {
  if (!value) return fallback;
  return value.startsWith('@') ? (phone().manifest.theme[currentTheme()][value.slice(1)] ?? fallback) : value;
}

export function showChrome(page: OpenedPage): void {
  showNavigation(page);
  showTabs(page);
  const { view } = frame();
  const { style } = document.documentElement;
  view.style.backgroundColor = themed(page.window.backgroundColor, '#ffffff');
  style.fontSize = page.rootFontSize ?? `${innerWidth / 20}px`;
}

function showNavigation(page: OpenedPage): void {
  const { top, title, back, home, capsule, navigation } = frame();
  const custom = page.window.navigationStyle === 'custom';
  const text = page.window.navigationBarTitleText ?? '';
  const color = themed(page.window.navigationBarTextStyle, 'white');
  document.documentElement.toggleAttribute('data-custom-navigation', custom);
  document.title = text || '小程序';
  title.textContent = text;
  navigation.hidden = custom;
  top.style.background = custom ? 'transparent' : themed(page.window.navigationBarBackgroundColor, '#000000');
  top.style.color = color;
  capsule.dataset.text = color;
  back.hidden = pageStack.length < 2;
  const first = phone().manifest.pages[0];
  const stray = pageStack.length === 1 && page.route !== first && !isTab(page.route);
  home.hidden = !stray;
}

const isTab = (route: string): boolean => tabItems().some(({ pagePath }) => pagePath === route);
const tabItems = (): TabBarConfig['list'] => phone().manifest.app.tabBar?.list ?? [];

interface TabState {
  text?: string;
  badge?: string;
  redDot?: boolean;
}
/** What `setTabBarItem`, `setTabBarBadge` … changed, by index. */
export const tabStates = new Map<number, TabState>();
let tabBarHidden = false;

export function hideTabBar(hidden: boolean, page: OpenedPage): void {
  tabBarHidden = hidden;
  showTabs(page);
}

export function showTabs(page: OpenedPage): void {
  const { tabs } = frame();
  const config = phone().manifest.app.tabBar;
  tabs.hidden = !config || config.custom === true || tabBarHidden || !isTab(page.route);
  if (tabs.hidden || !config) return;
  tabs.style.background = themed(config.backgroundColor, '#ffffff');
  tabs.setAttribute('role', 'tablist');
  tabs.dataset.border = themed(config.borderStyle, 'black');
  tabs.replaceChildren(...config.list.map((item, index) => tabButton(config, item, index, page.route)));
}

function tabButton(config: TabBarConfig, item: TabBarItem, index: number, route: string): HTMLButtonElement {
  const state = tabStates.get(index) ?? {};
  const selected = item.pagePath === route;
  const button = document.createElement('button');
  button.setAttribute('role', 'tab');
  button.setAttribute('aria-selected', String(selected));
  button.style.color = selected ? themed(config.selectedColor, '#000000') : themed(config.color, '#7a7e83');
  const icon = themed(selected ? (item.selectedIconPath ?? item.iconPath) : item.iconPath, '');
  if (icon) {
    const image = new Image(26, 26);
    image.src = `/assets/${icon.replace(/^\//, '')}`;
    image.alt = '';
    button.append(image);
  }
  button.append(Object.assign(document.createElement('span'), { textContent: state.text ?? item.text }));
  if (state.badge || state.redDot) {
    button.append(
      Object.assign(document.createElement('i'), { className: 'phone-badge', textContent: state.badge ?? '' }),
    );
  }
  button.addEventListener('click', () => actions().tab(index));
  return button;
}
