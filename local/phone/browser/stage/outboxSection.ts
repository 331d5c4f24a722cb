import { listPeople } from '../cloud/server';
import { h } from '../element';
import type { PhoneHandle } from '../phoneHandle';
import { section, type Section } from './section';

interface Notice {
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, { value: string }>;
  at: string;
}

const shownNotices = 50;
const everyMilliseconds = 3000;

const textOf = ({ data }: Notice): string =>
  Object.values(data)
    .map(({ value }) => value)
    .join(' · ');

/** What WeChat would have delivered. A tap opens the notice's page as the person it went to. */
export function outboxSection(handle: () => PhoneHandle | undefined): Section {
  const list = h('ul', { class: 'notices' });
  let drawn = '';
  const open = ({ openid, page }: Notice): void => handle()?.become(openid, page);
  const read = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const response = await fetch('/local/outbox').catch(() => undefined);
    if (!response?.ok) return;
    const text = await response.text();
    if (text === drawn) return;
    drawn = text;
    const people = new Map((await listPeople()).map(({ openid, name }) => [openid, name]));
    const notices = (JSON.parse(text) as Notice[]).slice(-shownNotices).reverse();
    const row = (notice: Notice): HTMLElement =>
      h(
        'button',
        { type: 'button', onclick: () => open(notice) },
        h('b', {}, people.get(notice.openid) ?? notice.openid),
        h('span', {}, textOf(notice)),
        h('small', {}, `${notice.at.slice(0, 16).replace('T', ' ')} · ${notice.page}`),
      );
    list.replaceChildren(...notices.map((notice) => h('li', {}, row(notice))));
  };
  setInterval(() => void read(), everyMilliseconds);
  return {
    element: section('发出的通知', list, h('p', { class: 'quiet' }, '点一条，就以收到的人打开。')),
    connect: () => void read(),
  };
}
