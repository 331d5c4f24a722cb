import { h } from '../element';
import { fileUrl } from '../files/fileUrl';
import { openSheet } from './sheet';

/** Pictures over the whole screen: a tap at the left or right turns, anywhere else closes. */
export async function showPictures(sources: string[], current: number): Promise<void> {
  const urls = await Promise.all(sources.map((source) => fileUrl(source, '')));
  let index = Math.max(0, current);
  const picture = h('img', { class: 'preview-picture', alt: '预览图片' });
  const count = h('p', { class: 'preview-count' });
  const draw = (): void => {
    picture.src = urls[index] ?? '';
    count.textContent = `${index + 1} / ${urls.length}`;
  };
  const sheet = openSheet('full', '图片预览', [picture, count]);
  picture.parentElement?.addEventListener('click', ({ clientX }) => {
    const third = Math.floor((clientX / innerWidth) * 3) - 1;
    if (third === 0 || urls.length < 2) return sheet.close();
    index = (index + third + urls.length) % urls.length;
    draw();
  });
  draw();
}

/** A document, shown by the browser where it can. */
export function showDocument(url: string, name: string): void {
  const close = h('button', { class: 'preview-close', type: 'button', onclick: () => sheet.close() }, '关闭');
  const link = h('a', { href: url, download: name }, name);
  const sheet = openSheet('full', name, [
    h('div', { class: 'preview-bar' }, close, link),
    h('iframe', { src: url, title: name, class: 'preview-document' }),
  ]);
}

/** A file that WeChat does something with and a browser cannot: says what, and lets the person take it away. */
export function offerFile(url: string, name: string, says: string): void {
  const close = h('button', { class: 'preview-close', type: 'button', onclick: () => sheet.close() }, '关闭');
  const link = h('a', { href: url, download: name, class: 'preview-offer' }, '下载');
  const sheet = openSheet('full', name, [
    h('div', { class: 'preview-bar' }, close, link),
    h('div', { class: 'preview-document preview-offered' }, h('p', {}, name), h('p', {}, says)),
  ]);
}
