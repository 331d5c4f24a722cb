import { h } from '../element';
import { frame } from '../shell/frame';

interface ToastOptions {
  title: string;
  icon?: string;
  image?: string;
  mask?: boolean;
  /** 0 keeps it until it is hidden. */
  duration: number;
}

let shown: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const glyphs: Record<string, string> = { success: '✓', error: '✕', loading: '' };

export function hideToast(): void {
  clearTimeout(timer);
  shown?.remove();
  shown = undefined;
}

export function showToast({ title, icon = 'success', mask = false, duration }: ToastOptions): void {
  hideToast();
  const glyph = glyphs[icon];
  const picture =
    glyph === undefined ? [] : [h('i', { class: `toast-icon toast-${icon}`, 'aria-hidden': 'true' }, glyph)];
  const box = h('div', { class: 'toast-box', role: 'status' }, ...picture, h('span', {}, title));
  shown = h('div', { class: mask ? 'toast toast-mask' : 'toast' }, box);
  frame().overlay.append(shown);
  if (duration > 0) timer = setTimeout(hideToast, duration);
}
