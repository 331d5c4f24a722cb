import { h } from '../element';
import type { PhoneHandle } from '../phoneHandle';
import { section, type Section } from './section';

const dayMilliseconds = 24 * 60 * 60 * 1000;
const offset = '+08:00';

/** An instant as Beijing's `2024-12-05T09:00:00`. */
const inBeijing = (instant: number): string => new Date(instant + 8 * 60 * 60 * 1000).toISOString().slice(0, 19);

/** Instants worth trying: a moment before and after the notice's deadlines. */
const moments: [label: string, instant: string][] = [
  ['单位报送截止前一分钟', '2024-12-10T23:59:00+08:00'],
  ['单位报送截止后一秒', '2024-12-11T00:00:00+08:00'],
  ['旗县区报送截止前一分钟', '2024-12-20T23:59:00+08:00'],
  ['旗县区报送截止后一秒', '2024-12-21T00:00:00+08:00'],
];

async function readClock(): Promise<number | undefined> {
  const response = await fetch('/local/clock').catch(() => undefined);
  return response?.ok ? Date.parse(((await response.json()) as { now: string }).now) : undefined;
}

/** The server's clock, in Beijing time. */
export function clockSection(handle: () => PhoneHandle | undefined): Section {
  const shown = h('p', { class: 'clock', role: 'timer' }, '—');
  const field = h('input', { type: 'datetime-local', step: '60', 'aria-label': '北京时间' });
  let server: number | undefined;
  let readAt = 0;
  const now = (): number => (server ?? Date.now()) + (performance.now() - readAt);
  const draw = (): void => {
    shown.textContent = server === undefined ? '服务器没有时钟' : inBeijing(now()).replace('T', ' ');
  };
  const read = async (): Promise<void> => {
    server = await readClock();
    readAt = performance.now();
    field.value = inBeijing(now()).slice(0, 16);
    draw();
  };
  const set = async (instant: number): Promise<void> => {
    const text = `${inBeijing(instant)}.000${offset}`;
    await fetch('/local/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: text }),
    });
    await read();
    handle()?.setClock(text);
    handle()?.relaunch(handle()?.where());
  };
  const button = (text: string, instant: () => number): HTMLButtonElement =>
    h('button', { type: 'button', onclick: () => void set(instant()) }, text);
  const apply = button('设为', () => Date.parse(`${field.value || inBeijing(now()).slice(0, 16)}:00${offset}`));
  setInterval(draw, 1000);
  return {
    element: section(
      '北京时间',
      shown,
      h('div', { class: 'row' }, field, apply),
      h(
        'div',
        { class: 'row' },
        button('＋1 小时', () => now() + dayMilliseconds / 24),
        button('＋1 天', () => now() + dayMilliseconds),
        button('＋7 天', () => now() + 7 * dayMilliseconds),
      ),
      h(
        'details',
        {},
        h('summary', {}, '截止时刻'),
        ...moments.map(([label, instant]) => button(label, () => Date.parse(instant))),
      ),
    ),
    connect: () => void read(),
  };
}
