/** Puts a day's reminders into the outbox. */
import type { Notice } from '../domain/ledger/event';
import type { Nomination } from '../domain/nomination/nomination';
import type { Reminder } from '../domain/nomination/reminder';
import { nominations, outbox, reminders } from './database/collections';
import { command, find, updateWhere } from './database/read';
import { insertMissing } from './database/write';
import { pages } from './pages';

const atOnce = 100;

type Line = Reminder['lines'][number];

/** The same whenever it is made: a repetition is recognised by it, and nobody gets a second one on that day. */
const noticeId = ({ desk, day }: Reminder, { nominationId }: Line): string => `${desk}|remind|${nominationId}|${day}`;

/** Null where the nominee has confirmed meanwhile, or the form is being written again. */
function noticeOf(reminder: Reminder, line: Line, nomination: Nomination | undefined): Notice | null {
  if (nomination?.state !== 'awaitingConfirmation' || nomination.nomineeKey === null) return null;
  const { nominationId, due } = line;
  return {
    _id: noticeId(reminder, line),
    to: { kind: 'person', personId: nomination.nomineeKey },
    template: 'confirmReminder',
    page: pages.find,
    facts: { unitName: reminder.unitName, due },
    about: { desk: reminder.desk, nominationId, revision: nomination.revision },
    at: reminder.at,
    state: 'waiting',
  };
}

async function spreadSome(reminder: Reminder, lines: readonly Line[]): Promise<void> {
  const ids = lines.map(({ nominationId }) => nominationId);
  const found = await find(nominations, { where: { _id: command().in(ids) }, limit: atOnce });
  const byId = new Map(found.map((nomination) => [nomination._id, nomination]));
  const notices = lines.flatMap((line) => noticeOf(reminder, line, byId.get(line.nominationId)) ?? []);
  await insertMissing(outbox, notices);
}

/**
 * A reminder commits as one document; its notices, which may be 500, follow in hundreds. It may run again at any time and
 * twice at once.
 */
export async function spreadReminder(reminder: Reminder): Promise<void> {
  const { lines } = reminder;
  for (let from = 0; from < lines.length; from += atOnce) await spreadSome(reminder, lines.slice(from, from + atOnce));
  await updateWhere(reminders, { _id: reminder._id, version: reminder.version }, { spread: true });
}
