/**
 * What a notice says. WeChat's templates have fixed boxes (thing ≤ 20 characters, time), so each notice is a subject, a
 * sentence and a time. Two templates serve all: `progress` for nominees and units, `todo` for those who have to act.
 */
import { sayDay } from '../beijing';
import { sayDeadlineShortly } from '../nomination/deadlines';
import type { Notice, NoticeTemplate } from '../ledger/event';

export const templateNames = ['progress', 'todo'] as const;
export type TemplateName = (typeof templateNames)[number];

/** A text of any length between words that must stay whole. */
interface Detail {
  readonly before?: string;
  readonly text: string | undefined;
  /** Stands where the text is empty: WeChat refuses an empty box. */
  readonly otherwise: string;
  readonly after?: string;
}

interface Message {
  readonly template: TemplateName;
  readonly subject: string;
  readonly detail: (facts: Readonly<Record<string, string>>) => Detail;
}

const unit = (text: string | undefined): Detail => ({ text, otherwise: '单位' });
const person = (text: string | undefined): Detail => ({ text, otherwise: '申报人' });

const messages: Readonly<Record<NoticeTemplate, Message>> = {
  confirmRequested: { template: 'todo', subject: '核对您的申请表', detail: ({ unitName }) => ({ ...unit(unitName), after: '推荐了您，请核对' }) },
  confirmReminder: {
    template: 'todo',
    subject: '还没核对申请表',
    detail: ({ due, unitName }) =>
      due ? { text: `${sayDeadlineShortly(due)}前，请核对确认`, otherwise: '' } : { ...unit(unitName), after: '等您核对' },
  },
  unitRegistered: { template: 'todo', subject: '单位登记待核准', detail: ({ unitName }) => unit(unitName) },
  unitApproved: { template: 'progress', subject: '单位登记已核准', detail: ({ unitName }) => ({ ...unit(unitName), after: '可以提交了' }) },
  unitDeclined: { template: 'todo', subject: '单位登记没有核准', detail: ({ reason }) => ({ text: reason, otherwise: '请看原因' }) },
  packageArrived: { template: 'todo', subject: '收到推荐材料', detail: ({ unitName, count }) => ({ ...unit(unitName), before: count ? `${count}人，` : '' }) },
  returned: { template: 'todo', subject: '退回更正', detail: ({ name, due }) => ({ ...person(name), after: due ? `，${sayDeadlineShortly(due)}前` : '' }) },
  disputed: { template: 'todo', subject: '本人有疑问', detail: ({ name }) => ({ ...person(name), after: '对申请表有疑问' }) },
  unitNotSubmitted: { template: 'todo', subject: '报送截止提醒', detail: ({ unitName, due }) => ({ ...unit(unitName), after: due ? `，${sayDeadlineShortly(due)}前` : '还没有报送' }) },
  rejected: { template: 'progress', subject: '审核没有通过', detail: ({ name }) => ({ ...person(name), after: '，请看原因' }) },
  listArrived: { template: 'todo', subject: '旗县区推荐名单已报到', detail: ({ office, count }) => ({ text: office, otherwise: '旗县区', before: count ? `${count}人，` : '' }) },
  panelInvited: { template: 'todo', subject: '您被抽为评审专家', detail: ({ day }) => ({ text: day ? sayDay(day) : '', otherwise: '评价日', after: '请到场签到' }) },
  panelLeft: { template: 'todo', subject: '专家请辞，已递补', detail: ({ panel }) => ({ text: panel, otherwise: '专家组' }) },
  extended: { template: 'progress', subject: '报送延期', detail: ({ unitName, due }) => ({ ...unit(unitName), after: due ? `，${sayDeadlineShortly(due)}前` : '可以晚些报送' }) },
  districtExtended: { template: 'progress', subject: '旗县区报送延期', detail: ({ due }) => ({ text: due ? `${sayDeadlineShortly(due)}前报市人社局` : '', otherwise: '可以晚些报送' }) },
  placesGranted: { template: 'progress', subject: '市里增补了名额', detail: ({ places }) => ({ text: `高级技师增补 ${places ?? ''} 名`, otherwise: '' }) },
  correctionDue: { template: 'todo', subject: '更正截止提醒', detail: ({ count, due }) => ({ text: `${count ?? ''} 份，${due ? sayDeadlineShortly(due) : '到期'}前交回`, otherwise: '' }) },
  districtDue: { template: 'todo', subject: '旗县区报送截止提醒', detail: ({ count, due }) => ({ text: `${count ?? ''} 份没报，${due ? sayDeadlineShortly(due) : '到期'}前`, otherwise: '' }) },
  ended: { template: 'progress', subject: '您的推荐有变动', detail: ({ unitName }) => ({ ...unit(unitName), after: '结束了这次推荐' }) },
};

/** The most characters of a `thing`. */
const box = 20;

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text;
}

/** Shortens the text, never the words around it. */
function fit({ before = '', text = '', otherwise, after = '' }: Detail): string {
  const line = text.replace(/\s+/g, ' ').trim() || otherwise;
  return `${before}${cut(line, box - [...before, ...after].length)}${after}`;
}

/** The template and what goes into its boxes. */
export function sayNotice({ template, facts, at }: Pick<Notice, 'template' | 'facts' | 'at'>): {
  readonly template: TemplateName;
  readonly data: Readonly<Record<'thing1' | 'thing2' | 'time3', string>>;
} {
  const message = messages[template];
  const time = at.slice(0, 16).replace('T', ' ');
  return { template: message.template, data: { thing1: message.subject, thing2: fit(message.detail(facts)), time3: time } };
}
