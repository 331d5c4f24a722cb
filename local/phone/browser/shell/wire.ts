import { shownTime } from '../clock';
import { h } from '../element';
import { topPage } from '../pages/pageStack';
import { onThemeChange } from '../phoneState';
import { actions } from './chromeActions';
import { showChrome } from './chrome';
import { followWindow, frame } from './frame';

/** Makes the frame's buttons work and keeps its clock. */
export function wireFrame(): void {
  const { back, home, capsule, statusBar } = frame();
  back.addEventListener('click', () => actions().back());
  home.addEventListener('click', () => actions().home());
  capsule.append(
    h('button', { 'aria-label': '更多', class: 'capsule-menu', onclick: () => actions().menu() }, h('i')),
    h('button', { 'aria-label': '关闭', class: 'capsule-close', onclick: () => actions().exit() }, h('i')),
  );
  const time = h('time');
  statusBar.append(time, h('i', { class: 'phone-battery', 'aria-hidden': 'true' }));
  statusBar.setAttribute('aria-hidden', 'true');
  const tick = (): void => {
    time.textContent = shownTime();
  };
  tick();
  setInterval(tick, 1000);
  const redraw = (): void => {
    const page = topPage();
    if (page) showChrome(page);
  };
  followWindow(redraw);
  onThemeChange(redraw);
}
