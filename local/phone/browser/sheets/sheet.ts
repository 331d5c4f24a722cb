import { h } from '../element';
import { whileTapping } from '../engine/tapPermission';
import { frame } from '../shell/frame';

interface Sheet {
  close(): void;
}

/** A panel over the whole phone. `place` says where it stands; a tap beside it calls `dismissed`. */
export function openSheet(
  place: 'bottom' | 'center' | 'full',
  label: string,
  content: Node[],
  dismissed?: () => void,
): Sheet {
  const panel = h(
    'div',
    { class: `sheet-panel sheet-${place}`, role: 'dialog', 'aria-modal': 'true', 'aria-label': label },
    ...content,
  );
  const backdrop = h('div', { class: 'sheet-backdrop' }, panel);
  backdrop.addEventListener('click', ({ target }) => {
    if (target !== backdrop || !dismissed) return;
    backdrop.remove();
    dismissed();
  });
  frame().overlay.append(backdrop);
  return { close: () => backdrop.remove() };
}

/** A button of WeChat's own: what it causes counts as caused by a tap. */
export function sheetButton(text: string, className: string, work: () => void): HTMLButtonElement {
  const button = h('button', { class: className, type: 'button' }, text);
  button.addEventListener('click', () => whileTapping(work));
  return button;
}
