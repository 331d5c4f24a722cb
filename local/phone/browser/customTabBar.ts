import type { Root } from 'glass-easel-miniprogram-adapter';
import type { Engine } from './engine/space';

const path = 'custom-tab-bar/index';

/** `tabBar.custom`: each tab page has an instance of the app's own tab bar, reached by `this.getTabBar()`. */
export function customTabBar({ backend, space }: Engine, holder: HTMLElement): { instance: unknown; root: Root } {
  const element = holder.appendChild(document.createElement('wx-custom-tab-bar'));
  const placeholder = element.appendChild(document.createElement('span'));
  const root = backend.createRoot('wx-tab-bar-root', space, `/${path}`);
  root.attach(element as never, placeholder as never);
  return { instance: root.get(), root };
}
