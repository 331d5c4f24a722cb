import type { TemplateName } from '../../typings/api';

/** The templates that WeChat's dialog was answered `accept` for: its reply names each by its id, beside other things. */
export function acceptedOf(reply: object, ids: Readonly<Record<TemplateName, string>>): TemplateName[] {
  const answers = new Map<string, unknown>(Object.entries(reply));
  const names: readonly TemplateName[] = ['progress', 'todo'];
  return names.filter((name) => answers.get(ids[name]) === 'accept');
}
