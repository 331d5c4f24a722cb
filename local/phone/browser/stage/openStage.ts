import { h } from '../element';
import { createPanel } from './panel';
import { watchBuild } from './watchBuild';

/** The phone's own script. A mini-program that does not compile leaves none, or the one before. */
export function loadPhone(): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = '/app.js';
    script.onload = () => resolve();
    script.onerror = () => resolve();
    document.body.append(script);
  });
}

type Size = [label: string, width: number, height: number];
const usual: Size = ['390', 390, 844];
const sizes: Size[] = [['320', 320, 640], usual, ['430', 430, 932], ['电脑 1280', 1280, 860]];
const sizeKey = 'stage:size';

function fit(device: HTMLElement, stand: HTMLElement, width: number, height: number): void {
  const scale = Math.min(1, (stand.clientWidth - 48) / width, (stand.clientHeight - 96) / height);
  device.style.width = `${width}px`;
  device.style.height = `${height}px`;
  device.style.transform = `scale(${scale})`;
  device.style.margin = `${(-height * (1 - scale)) / 2}px ${(-width * (1 - scale)) / 2}px`;
}

/** A wide window: the phone stands in a frame of its own, the panel beside it. */
export function openStage(buildId: string | undefined): void {
  document.documentElement.classList.add('stage');
  document.title = '金蓝领 · 浏览器里的手机';
  const phone = h('iframe', { title: '手机', src: `/${location.search}`, allow: 'clipboard-write' });
  const device = h('div', { class: 'device' }, phone);
  const bar = h('div', { class: 'sizes', role: 'group', 'aria-label': '屏幕宽度' });
  const stand = h('section', { class: 'stand' }, bar, h('div', { class: 'stand-floor' }, device));
  const layout = h('div', { class: 'stage-layout' }, stand);
  document.body.append(layout);
  const choose = (label: string): void => {
    const [, width, height] = sizes.find(([name]) => name === label) ?? usual;
    sessionStorage.setItem(sizeKey, label);
    device.classList.toggle('device-desktop', width >= 768);
    fit(device, stand, width, height);
    for (const button of Array.from(bar.children))
      button.setAttribute('aria-pressed', String(button.textContent === label));
  };
  bar.append(...sizes.map(([label]) => h('button', { type: 'button', onclick: () => choose(label) }, label)));
  const again = (): void => choose(sessionStorage.getItem(sizeKey) ?? usual[0]);
  again();
  addEventListener('resize', again);
  createPanel(layout, () => phone.contentWindow, { floating: false, phone });
  if (buildId) watchBuild(buildId);
}
