import { h } from '../element';
import { openSheet, sheetButton } from './sheet';

/** There is no camera here: the person pastes what the code says. Null when given up. */
export function askScan(): Promise<string | null> {
  return new Promise((resolve) => {
    const field = h('textarea', {
      class: 'scan-text',
      rows: '4',
      'aria-label': '码里的内容',
      placeholder: '把码里的内容粘贴在这里',
    });
    const answer = (text: string | null): void => {
      sheet.close();
      resolve(text);
    };
    const sheet = openSheet('center', '扫一扫', [
      h('h2', {}, '扫一扫'),
      field,
      h(
        'div',
        { class: 'modal-buttons' },
        sheetButton('取消', 'modal-cancel', () => answer(null)),
        sheetButton('识别', 'modal-confirm', () => field.value && answer(field.value.trim())),
      ),
    ]);
    field.focus();
  });
}
