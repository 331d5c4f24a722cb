import * as z from 'zod';
import { openSitting } from '../../domain/decision/decision';
import { allow, refuse, type Decision } from '../../domain/refusal';
import type { Season } from '../../domain/season/season';
import { listFormats, listKinds, listTitle, listWords, type ListKind } from '../../domain/wording/listWords';
import { districtName } from '../../domain/wording/names';
import { fileName } from '../../domain/wording/printedWords';
import type { ListPaper } from '../../paperwork';
import { action } from '../../platform/action';
import { cityStaff, districtStaff, type CityStaff, type DistrictStaff } from '../../platform/caller';
import { decisions } from '../../platform/database/collections';
import { get } from '../../platform/database/read';
import { makeSheet } from '../../platform/madeSheets';
import { currentSeason, seasonId } from '../../platform/season';
import { storedRankings } from '../meeting/rankings';
import { districtSummary } from './districtSummary';
import { ballot, evaluationSummary, proposedList } from './meetingLists';

type Caller = DistrictStaff | CityStaff;
type Code = 'forbidden' | 'meetingNotOpen' | 'notFrozen' | 'sittingFrozen' | 'nobodyListed';

async function paperOf(season: Season, kind: ListKind, caller: Caller, now: string): Promise<Decision<ListPaper, Code>> {
  if (kind === 'districtSummary') {
    if (!('district' in caller)) return refuse('forbidden', { needs: 'districtOfficer' });
    const paper = await districtSummary(season, caller.district, now);
    return paper ? allow(paper) : refuse('nobodyListed');
  }
  if ('district' in caller) return refuse('forbidden', { needs: 'cityOfficer' });
  const decision = await get(decisions, seasonId);
  if (!decision) return refuse('meetingNotOpen');
  const decided = { season, decision, rankings: await storedRankings(), now };
  if (kind === 'evaluationSummary') return allow(await evaluationSummary(decided));
  if (kind === 'ballot') {
    const sitting = openSitting(decision);
    return sitting ? allow(await ballot(decided, sitting)) : refuse('sittingFrozen');
  }
  const paper = await proposedList(decided);
  return paper ? allow(paper) : refuse('notFrozen');
}

/** Makes one list to print: 地区推荐汇总表, 评审汇总表, 会议表决票, 拟认定名单. */
export const document = action({
  input: z.strictObject({ kind: z.enum(listKinds), format: z.enum(listFormats).optional() }),
  allow: [districtStaff, cityStaff],
  refuses: ['invalid', 'forbidden', 'meetingNotOpen', 'notFrozen', 'sittingFrozen', 'nobodyListed', 'tooManyAttempts', 'busy'],
  run: async ({ kind, format: asked }, caller, { now }) => {
    const { formats } = listWords(kind);
    const format = asked ?? formats[0] ?? 'docx';
    if (!formats.includes(format)) return refuse('invalid', { fields: ['format'] });
    const season = await currentSeason();
    const paper = await paperOf(season, kind, caller, now);
    if (!paper.ok) return paper;
    const place = 'district' in caller ? districtName(caller.district) : '';
    const name = `${fileName(listTitle(season, kind, place))}.${format}`;
    const write = async (): Promise<Buffer> => {
      const { writeListSheet, writeListWord } = await import('../../paperwork');
      return format === 'xlsx' ? writeListSheet(paper.value) : writeListWord(paper.value, { apart: kind === 'ballot' });
    };
    return makeSheet({ plain: `${kind}.${format}`, name, who: caller.personId, now, write });
  },
});
