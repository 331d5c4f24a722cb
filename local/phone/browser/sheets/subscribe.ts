import { postJson } from '../cloud/server';
import { h } from '../element';
import { openSheet, sheetButton } from './sheet';

/** Which of the messages the person wants to get; the server notes one grant for each. */
export function askSubscriptions(templateIds: string[]): Promise<Record<string, 'accept' | 'reject'>> {
  return new Promise((resolve, reject) => {
    const rows = templateIds.map((id) => {
      const box = h('input', { type: 'checkbox', checked: true });
      return { id, box, row: h('label', { class: 'subscribe-row' }, h('span', {}, id), box) };
    });
    const answer = (allowed: boolean) => (): void => {
      sheet.close();
      const accepted = rows.filter(({ box }) => allowed && box.checked).map(({ id }) => id);
      const result = Object.fromEntries(
        templateIds.map((id) => [id, accepted.includes(id) ? 'accept' : 'reject'] as const),
      );
      const told = accepted.length ? postJson('/local/subscriptions', { templateIds: accepted }) : Promise.resolve();
      told.then(() => resolve(result), reject);
    };
    const buttons = [
      sheetButton('取消', 'sheet-refuse', answer(false)),
      sheetButton('允许', 'sheet-allow', answer(true)),
    ];
    const sheet = openSheet(
      'bottom',
      '订阅消息',
      [
        h('p', { class: 'sheet-app' }, document.title),
        h('h2', {}, '发送一次以下消息'),
        ...rows.map(({ row }) => row),
        h('div', { class: 'sheet-buttons' }, ...buttons),
      ],
      answer(false),
    );
  });
}
