/** Asking for one-time WeChat notices. Only from a tap; saying no never stops anything. */
import { occasions, templateIds } from './templates';

export async function askForNotices(occasion: keyof typeof occasions): Promise<void> {
  try {
    await wx.requestSubscribeMessage({ tmplIds: occasions[occasion].map((name) => templateIds[name]) });
  } catch {
    // Declined, switched off in WeChat's settings, or asked without a tap: the page goes on all the same.
  }
}
