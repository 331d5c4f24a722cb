import { requireTopPage, topPage } from '../pages/pageStack';
import { startPullDown, stopPullDown } from '../pages/pullDown';
import { hideTabBar, showChrome, showTabs, tabStates } from '../shell/chrome';
import { settle, type Callbacks } from './callbacks';

type Fields<T> = T & Callbacks;

function changeTab(name: string, options: Fields<{ index: number }>, state: object): Promise<object> | undefined {
  return settle(name, options, () => {
    tabStates.set(options.index, { ...tabStates.get(options.index), ...state });
    showTabs(requireTopPage());
  });
}

/** What a page may do to the bars around it and to its own scrolling. */
export const pageLevel = {
  setNavigationBarTitle: (options: Fields<{ title: string }>) => {
    const page = requireTopPage();
    return settle('setNavigationBarTitle', options, () => {
      page.window.navigationBarTitleText = options.title;
      if (page === topPage()) showChrome(page);
    });
  },
  setNavigationBarColor: (options: Fields<{ frontColor: string; backgroundColor: string }>) => {
    const page = requireTopPage();
    return settle('setNavigationBarColor', options, () => {
      page.window.navigationBarTextStyle = options.frontColor === '#000000' ? 'black' : 'white';
      page.window.navigationBarBackgroundColor = options.backgroundColor;
      if (page === topPage()) showChrome(page);
    });
  },
  showNavigationBarLoading: (options?: Callbacks) => settle('showNavigationBarLoading', options, () => undefined),
  hideNavigationBarLoading: (options?: Callbacks) => settle('hideNavigationBarLoading', options, () => undefined),
  hideHomeButton: (options?: Callbacks) =>
    settle('hideHomeButton', options, () => document.getElementById('phone-home')?.setAttribute('hidden', '')),
  setBackgroundColor: (options: Fields<{ backgroundColor?: string }>) =>
    settle('setBackgroundColor', options, () => {
      const page = requireTopPage();
      page.window.backgroundColor = options.backgroundColor;
      showChrome(page);
    }),
  setBackgroundTextStyle: (options: Callbacks) => settle('setBackgroundTextStyle', options, () => undefined),
  pageScrollTo: (options: Fields<{ scrollTop?: number; selector?: string; offsetTop?: number; duration?: number }>) =>
    settle('pageScrollTo', options, () => {
      const { element } = requireTopPage();
      const target = options.selector ? element.querySelector(options.selector) : null;
      const distance = target ? target.getBoundingClientRect().top - element.getBoundingClientRect().top : 0;
      const top = options.selector ? element.scrollTop + distance + (options.offsetTop ?? 0) : (options.scrollTop ?? 0);
      element.scrollTo({ top, behavior: options.duration === 0 ? 'instant' : 'smooth' });
    }),
  startPullDownRefresh: (options?: Callbacks) =>
    settle('startPullDownRefresh', options, () => startPullDown(requireTopPage())),
  stopPullDownRefresh: (options?: Callbacks) =>
    settle('stopPullDownRefresh', options, () => stopPullDown(requireTopPage())),
  showTabBar: (options?: Callbacks) => settle('showTabBar', options, () => hideTabBar(false, requireTopPage())),
  hideTabBar: (options?: Callbacks) => settle('hideTabBar', options, () => hideTabBar(true, requireTopPage())),
  setTabBarBadge: (options: Fields<{ index: number; text: string }>) =>
    changeTab('setTabBarBadge', options, { badge: options.text }),
  removeTabBarBadge: (options: Fields<{ index: number }>) =>
    changeTab('removeTabBarBadge', options, { badge: undefined }),
  showTabBarRedDot: (options: Fields<{ index: number }>) => changeTab('showTabBarRedDot', options, { redDot: true }),
  hideTabBarRedDot: (options: Fields<{ index: number }>) => changeTab('hideTabBarRedDot', options, { redDot: false }),
  setTabBarItem: (options: Fields<{ index: number; text?: string }>) =>
    changeTab('setTabBarItem', options, { text: options.text }),
  setTabBarStyle: (options: Callbacks) => settle('setTabBarStyle', options, () => undefined),
};
