import { h } from '../element';
import type { PhoneHandle } from '../phoneHandle';
import { section, type Section } from './panel';

/** A notice as WeChat's subscribeMessage.send takes it; other shapes are shown as they are. */
interface Notice {
  touser?: string;
  openid?: string;
  page?: string;
  templateId?: string;
  template_id?: string;
  data?: Record<string, { value?: unknown } | string>;
  at?: string;
  name?: string;
}

const shownNotices = 50;
const everyMilliseconds = 3000;

const valueOf = (field: { value?: unknown } | string): string => String(typeof field === 'object' ? field.value : field);

const textOf = ({ data }: Notice): string => Object.values(data ?? {}).map(valueOf).join(' · ');

/** What WeChat would have delivered. A tap opens the notice's page as the person it went to. */
export function outboxSection(handle: () => PhoneHandle | undefined): Section {
  const list = h('ul', { class: 'notices' });
  let drawn = '';
  const open = (notice: Notice): void => {
    const openid = notice.touser ?? notice.openid;
    if (openid) handle()?.become(openid, notice.page);
  };
  const read = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    const response = await fetch('/local/outbox').catch(() => undefined);
    if (!response?.ok) return;
    const text = await response.text();
    if (text === drawn) return;
    drawn = text;
    const notices = (JSON.parse(text) as Notice[]).slice(-shownNotices).reverse();
    list.replaceChildren(
      ...notices.map((notice) =>
        h(
          'li',
          {},
          h(
            'button',
            { type: 'button', onclick: () => open(notice) },
            h('b', {}, notice.name ?? notice.touser ?? notice.openid ?? '有人'),
            h('span', {}, textOf(notice) || notice.templateId || notice.template_id || '通知'),
            h('small', {}, [notice.at?.slice(0, 16).replace('T', ' '), notice.page].filter(Boolean).join(' · ')),
          ),
        ),
      ),
    );
  };
  setInterval(() => void read(), everyMilliseconds);
  return { element: section('发出的通知', list, h('p', { class: 'quiet' }, '点一条，就以收到的人打开。')), connect: () => void read() };
}
