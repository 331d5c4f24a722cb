import type { PhoneHandle } from '../phoneHandle';
import { h } from '../element';
import { clockSection } from './clockSection';
import { errorSection } from './errorSection';
import { outboxSection } from './outboxSection';
import { peopleSection } from './peopleSection';
import type { Section } from './section';
import { settingsSection } from './settingsSection';

interface PanelOptions {
  /** Behind a small button, for a window that is the phone itself. */
  floating: boolean;
  phone?: HTMLIFrameElement;
}

const collapsedKey = 'stage:collapsed';
const pollMilliseconds = 300;

/** The panel beside the phone: who holds it, what time it is, what was sent, how the phone is set. */
export function createPanel(parent: HTMLElement, phoneWindow: () => Window | null, options: PanelOptions): void {
  const handle = (): PhoneHandle | undefined => phoneWindow()?.__phone;
  const sections: Section[] = [
    peopleSection(handle),
    clockSection(handle),
    outboxSection(handle),
    settingsSection(handle),
    errorSection(),
  ];
  const links = h(
    'p',
    { class: 'panel-links' },
    h('a', { href: '/local/actions', target: '_blank' }, '云函数的动作一览'),
  );
  const body = h('div', { class: 'panel-body' }, ...sections.map(({ element }) => element), links);
  const panel = h('aside', { class: options.floating ? 'panel panel-floating' : 'panel', 'aria-label': '手机外面' });
  const toggle = h('button', { type: 'button', class: 'panel-toggle' });
  const collapse = (collapsed: boolean): void => {
    sessionStorage.setItem(collapsedKey, String(collapsed));
    panel.toggleAttribute('data-collapsed', collapsed);
    toggle.setAttribute('aria-expanded', String(!collapsed));
    toggle.setAttribute('aria-label', collapsed ? '打开手机外面的设置' : '收起');
    toggle.textContent = collapsed ? '⚙' : '收起';
    dispatchEvent(new Event('resize'));
  };
  toggle.addEventListener('click', () => collapse(!panel.hasAttribute('data-collapsed')));
  panel.append(toggle, body);
  parent.append(panel);
  collapse(options.floating || sessionStorage.getItem(collapsedKey) === 'true');

  let connected: PhoneHandle | undefined;
  setInterval(() => {
    const now = handle();
    if (!now || now === connected) return;
    connected = now;
    sections.forEach((part) => part.connect?.(now));
  }, pollMilliseconds);
}
