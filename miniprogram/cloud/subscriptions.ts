/** Asking for one-time WeChat notices. Only from a tap; saying no never stops anything. */
import type { TemplateName } from '../../typings/api';
import { call } from './call';
import { acceptedOf } from './acceptedOf';
import { occasions, templateIds } from './templates';

/** What the person allowed, [] where they declined, switched it off in WeChat's settings, or it was asked without a tap. */
async function ask(names: readonly TemplateName[]): Promise<readonly TemplateName[]> {
  try {
    return acceptedOf(await wx.requestSubscribeMessage({ tmplIds: names.map((name) => templateIds[name]) }), templateIds);
  } catch {
    return [];
  }
}

/** Asks, and tells the functions what was allowed: nothing else counts the messages that are left. Nobody waits for that. */
export async function askForNotices(occasion: keyof typeof occasions): Promise<void> {
  const accepted = await ask(occasions[occasion]);
  if (accepted.length > 0) void call('account', 'recordGrants', { accepted });
}
