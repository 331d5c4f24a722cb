import { h } from '../element';
import type { PhoneHandle } from '../phoneHandle';
import type { PhoneState } from '../phoneState';
import { section, type Section } from './section';

/** Network, dark mode and size of type, as a person would set them on the phone. */
export function settingsSection(handle: () => PhoneHandle | undefined): Section {
  const redraws: (() => void)[] = [];
  const choice = <K extends keyof PhoneState>(
    title: string,
    name: K,
    values: [label: string, value: PhoneState[K]][],
    after?: () => void,
  ) => {
    const buttons = values.map(([label, value]) => {
      const button = h('button', { type: 'button' }, label);
      button.addEventListener('click', () => {
        handle()?.set({ [name]: value });
        redraws.forEach((redraw) => redraw());
        after?.();
      });
      redraws.push(() => button.setAttribute('aria-pressed', String(handle()?.state()[name] === value)));
      return button;
    });
    return h('div', { class: 'choice', role: 'group', 'aria-label': title }, h('span', {}, title), ...buttons);
  };
  const relaunch = (): void => handle()?.relaunch(handle()?.where());
  const element = section(
    '这部手机',
    choice('网络', 'online', [
      ['连着', true],
      ['断开', false],
    ]),
    choice('深色', 'theme', [
      ['随系统', 'system'],
      ['浅色', 'light'],
      ['深色', 'dark'],
    ]),
    choice(
      '字号',
      'fontScale',
      [
        ['标准', 1],
        ['大 1.4', 1.4],
      ],
      relaunch,
    ),
    h('button', { type: 'button', class: 'wide', onclick: () => handle()?.relaunch() }, '重新进入小程序'),
  );
  return { element, connect: () => redraws.forEach((redraw) => redraw()) };
}
