/** WeChat's ids of the message templates. They belong to one mini-program account, so the environment names them. */
import type { TemplateName } from '../domain/wording/notices';

const fromEnvironment = (variable: string, local: string): string => process.env[variable] || local;

export const templateIds: Readonly<Record<TemplateName, string>> = {
  progress: fromEnvironment('TEMPLATE_PROGRESS', '办事进度通知'),
  todo: fromEnvironment('TEMPLATE_TODO', '待办事项提醒'),
};
