import type { Diagnostic } from '../../manifest';
import { h } from '../element';

/** Covers the phone with what is wrong in the mini-program; it can be put aside when the rest still runs. */
export function showBuildErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ level }) => level === 'error');
  const rows = errors.map(({ file, line, column, message }) =>
    h('li', {}, h('strong', {}, line > 0 ? `${file}:${line}:${column}` : file), h('span', {}, message)),
  );
  const cover = h(
    'section',
    { class: 'build-errors', role: 'alert' },
    h('h2', {}, `小程序有 ${errors.length} 处错误`),
    h('ol', {}, ...rows),
    h('button', { type: 'button', onclick: () => cover.remove() }, '先看能看的'),
  );
  document.body.append(cover);
}
