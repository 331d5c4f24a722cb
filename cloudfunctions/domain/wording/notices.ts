/**
 * What a notice says. WeChat's templates have fixed boxes (thing ≤ 20 characters, time), so each notice is a subject, a
 * sentence and a time. Two templates serve all: `progress` for nominees and units, `todo` for those who have to act.
 */
import { sayDeadline } from '../nomination/deadlines';
import type { Notice, NoticeTemplate } from '../ledger/event';

export type TemplateName = 'progress' | 'todo';

interface Message {
  readonly template: TemplateName;
  readonly subject: string;
  readonly detail: (facts: Readonly<Record<string, string>>) => string;
}

const messages: Readonly<Record<NoticeTemplate, Message>> = {
  confirmRequested: { template: 'todo', subject: '核对您的申请表', detail: ({ unitName }) => `${unitName ?? '单位'}推荐了您，请核对` },
  unitRegistered: { template: 'todo', subject: '单位登记待核准', detail: ({ unitName }) => unitName ?? '' },
  unitApproved: { template: 'progress', subject: '单位登记已核准', detail: ({ unitName }) => `${unitName ?? ''}可以提交了` },
  unitDeclined: { template: 'todo', subject: '单位登记没有核准', detail: ({ reason }) => reason ?? '请看原因' },
  packageArrived: { template: 'todo', subject: '收到推荐材料', detail: ({ unitName, count }) => `${count ?? ''}人，${unitName ?? ''}` },
  returned: { template: 'todo', subject: '退回更正', detail: ({ name, due }) => `${name ?? ''}，${due ? sayDeadline(due) : ''}前` },
  disputed: { template: 'todo', subject: '本人有疑问', detail: ({ name }) => `${name ?? ''}对申请表有疑问` },
};

const fit = (text: string, most = 20): string => {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
};

/** The template and what goes into its boxes. */
export function sayNotice({ template, facts, at }: Pick<Notice, 'template' | 'facts' | 'at'>): {
  readonly template: TemplateName;
  readonly data: Readonly<Record<'thing1' | 'thing2' | 'time3', string>>;
} {
  const message = messages[template];
  const time = at.slice(0, 16).replace('T', ' ');
  return { template: message.template, data: { thing1: fit(message.subject), thing2: fit(message.detail(facts)), time3: time } };
}
