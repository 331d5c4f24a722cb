import { dayOf, type Instant } from '../../domain/beijing';
import { isPast, sayDeadlineShortly } from '../../domain/nomination/deadlines';
import type { UnitReminder } from '../../domain/review/decideRemind';
import { commonDeadline, howFar, lastDeadline, type ReachedDesk } from '../../domain/review/reach';
import type { Season } from '../../domain/season/season';
import type { Unit } from '../../domain/unit/unit';
import { sayMobile } from '../../domain/wording/phoneWords';
import { headcountsText, placesText, progressText, reminderText } from '../../domain/wording/reachWords';
import { outbox, unitReminders, units } from '../../platform/database/collections';
import { command, find } from '../../platform/database/read';
import type { ReachRow } from './views';

export interface ReachedBy {
  readonly season: Season;
  /** Reminding is the district's (五(三)); the city looks. */
  readonly mayRemind: boolean;
  readonly now: Instant;
}

function whyNotRemind({ season, mayRemind, now }: ReachedBy, desk: ReachedDesk, reminder: UnitReminder | undefined): string {
  if (!mayRemind) return '由旗县区提醒';
  if (isPast(now, lastDeadline(season, desk))) return '已截止';
  return reminder && dayOf(reminder.at) === dayOf(now) ? '今天提醒过' : '';
}

function extensionText(season: Season, desk: ReachedDesk): string {
  const own = lastDeadline(season, desk);
  return own === commonDeadline(season) ? '' : `延期到 ${sayDeadlineShortly(own)}`;
}

const phoneOf = ({ contact }: Unit): string => contact.phone || contact.landline;

/** Two calls for a page, three where somebody was reminded, however many rows there are. */
export async function reachRows(desks: readonly ReachedDesk[], by: ReachedBy): Promise<ReachRow[]> {
  if (desks.length === 0) return [];
  const _ = command();
  const [registrations, reminders] = await Promise.all([
    find(units, { where: { _id: _.in(desks.map(({ unitId }) => unitId)) }, limit: desks.length }),
    find(unitReminders, { where: { _id: _.in(desks.map(({ _id }) => _id)) }, limit: desks.length }),
  ]);
  const noticeIds = reminders.map(({ noticeId }) => noticeId);
  const notices = noticeIds.length > 0 ? await find(outbox, { where: { _id: _.in(noticeIds) }, limit: noticeIds.length }) : [];
  return desks.map((desk) => {
    const unit = registrations.find(({ _id }) => _id === desk.unitId);
    const reminder = reminders.find(({ _id }) => _id === desk._id);
    const notice = notices.find(({ _id }) => _id === reminder?.noticeId) ?? null;
    const far = howFar(by.season, desk);
    const whyNot = whyNotRemind(by, desk, reminder);
    return {
      unitId: desk.unitId,
      name: desk.unitName,
      contactName: unit?.contact.name ?? '',
      phone: unit ? phoneOf(unit) : '',
      phoneText: unit ? sayMobile(phoneOf(unit)) : '',
      headcountsText: headcountsText(far),
      placesText: placesText(far),
      progressText: progressText(far),
      extensionText: extensionText(by.season, desk),
      reminderText: reminder ? reminderText(reminder, notice) : '',
      canRemind: whyNot === '',
      whyNot,
    };
  });
}
