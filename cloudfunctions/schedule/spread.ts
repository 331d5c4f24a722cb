import { forwardings, packages, panels, reminders } from '../platform/database/collections';
import { find, type Page } from '../platform/database/read';
import { spreadForwarding } from '../platform/spreadForwarding';
import { spreadPackage } from '../platform/spreadPackage';
import { spreadPanel } from '../platform/spreadPanel';
import { spreadReminder } from '../platform/spreadReminder';
import { apart } from './apart';

const open: Page = { where: { spread: false }, orderBy: [['at', 'asc']], limit: 20 };

/** Finishes what an action began whose function died after its commit: a submit's nominations, a forwarding's, a panel's, a reminder's notices. */
export async function spread(): Promise<{ readonly spread: number }> {
  const submitted = await find(packages, open);
  const forwarded = await find(forwardings, open);
  const reminded = await find(reminders, open);
  for (const one of submitted) await apart('spread', () => spreadPackage(one));
  for (const one of forwarded) await apart('spread', () => spreadForwarding(one));
  for (const one of reminded) await apart('spread', () => spreadReminder(one));
  const judged = await find(panels, { where: { spread: false }, limit: 20 });
  for (const one of judged) await apart('spread', () => spreadPanel(one));
  return { spread: submitted.length + forwarded.length + reminded.length + judged.length };
}
