/**
 * Reminds of days that come: three days and one day before. A notice's id is made of the day, how long before, and whom it is for, so
 * that a round that runs again finds all of them there. Nothing closes by it: every request looks at the clock itself.
 */
import { districtRoles, grantIdOf } from '../domain/account/people';
import type { Notice } from '../domain/ledger/event';
import { districtDeadline } from '../domain/nomination/deadlines';
import { daysToRemind, dueSoon, type WaitingDesk } from '../domain/nomination/dueSoon';
import type { Season } from '../domain/season/season';
import { districts } from '../domain/terms';
import { desks, nominations, outbox } from '../platform/database/collections';
import { command, findFields, mostAtOnce, tally } from '../platform/database/read';
import { insertMissing } from '../platform/database/write';
import { pages } from '../platform/pages';
import { currentSeason, seasonId } from '../platform/season';

const noticeId = (deadline: string, days: number, whom: string): string => `remind|${deadline}|${days}|${whom}`;

function ofUnit(season: Season, desk: WaitingDesk, now: string): Notice[] {
  return dueSoon(season, desk, now).map(({ what, deadline, days, count }) => ({
    _id: noticeId(deadline, days, what === 'unit' ? desk.unitId : `${desk.unitId}|correction`),
    to: { kind: 'office', officeId: grantIdOf('unitContact', desk.unitId) },
    template: what === 'unit' ? 'unitNotSubmitted' : 'correctionDue',
    page: pages.desk,
    facts: { unitName: desk.unitName, due: deadline, count: String(count) },
    at: now,
    state: 'waiting',
  }));
}

/** Desks by rising id, a thousand at once; of each line only what tells whether it waits. */
async function remindUnits(season: Season, now: string): Promise<number> {
  const _ = command();
  let reminded = 0;
  // '}' comes after '|', with which every desk's id of the season goes on.
  for (let after = `${seasonId}|`; ; ) {
    const found: readonly WaitingDesk[] = await findFields(
      desks,
      { where: { _id: _.gt(after).and(_.lt(`${seasonId}}`)) }, orderBy: [['_id', 'asc']], limit: mostAtOnce },
      ['unitId', 'unitName', 'approvedAt', 'submittedAt', 'lines.state', 'lines.tier', 'lines.due'],
    );
    const notices = found.flatMap((desk) => ofUnit(season, desk, now));
    await insertMissing(outbox, notices);
    reminded += notices.length;
    const last = found.at(-1);
    if (!last || found.length < mostAtOnce) return reminded;
    after = last._id;
  }
}

/** Both offices that sign, of each district that still has something to hand on. */
async function remindDistricts(season: Season, now: string): Promise<number> {
  const due = districts.flatMap(({ code }) => {
    const deadline = districtDeadline(season, code);
    const days = daysToRemind(now, deadline);
    return days === null ? [] : [{ code, deadline, days }];
  });
  if (due.length === 0) return 0;
  const kinds = await tally(nominations, { season: seasonId, district: command().in(due.map(({ code }) => code)), state: 'firstReview' }, { district: '$district' });
  const waiting = new Map(kinds.map(({ kind, count }) => [String(kind.district), count]));
  const notices = due
    .filter(({ code }) => waiting.has(code))
    .flatMap(({ code, deadline, days }) =>
      districtRoles.map((role): Notice => {
        const officeId = grantIdOf(role, code);
        const facts = { due: deadline, count: String(waiting.get(code) ?? 0) };
        return { _id: noticeId(deadline, days, officeId), to: { kind: 'office', officeId }, template: 'districtDue', page: pages.queue, facts, at: now, state: 'waiting' };
      }),
    );
  await insertMissing(outbox, notices);
  return notices.length;
}

/** One round of the timer. */
export async function remind({ now }: { readonly now: string }): Promise<{ readonly units: number; readonly districts: number }> {
  const season = await currentSeason();
  return { units: await remindUnits(season, now), districts: await remindDistricts(season, now) };
}
