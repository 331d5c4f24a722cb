import type { TemplateName } from '../../typings/api';

/**
 * The subscription messages this mini-program may ask for. The ids come from the WeChat console (订阅消息 → 我的模板) and are
 * the same that the functions' environment names; on the local phone they are what its dialog shows.
 */
export const templateIds = { progress: '办事进度通知', todo: '待办事项提醒' } satisfies Readonly<Record<TemplateName, string>>;

/** What is asked for at which tap; WeChat allows three at a time. */
export const occasions = {
  registered: ['progress'],
  submitted: ['todo', 'progress'],
  confirmed: ['progress', 'todo'],
  onDuty: ['todo'],
} as const satisfies Readonly<Record<string, readonly TemplateName[]>>;
